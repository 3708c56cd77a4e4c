#include "ui/scene/surface.h"

#include <vtkCellArray.h>
#include <vtkCellData.h>
#include <vtkPoints.h>
#include <vtkProperty.h>
#include <vtkSmartPointer.h>

namespace holdfast::scene {

namespace {

void addPoints(vtkPoints& points, const std::vector<Facets>& parts)
{
    points.SetDataTypeToDouble();
    for (const Facets& part : parts)
        for (const geometry::Point3& p : part.points)
            points.InsertNextPoint(p.x, p.y, p.z);
}

void setFraction(vtkProperty& property, const Rgb& color)
{
    property.SetColor(color[0] / 255.0, color[1] / 255.0, color[2] / 255.0);
}

vtkSmartPointer<vtkUnsignedCharArray> cellColors(const std::vector<Paint>& paints,
                                                 const std::vector<std::size_t>& cellsOfPart)
{
    auto colors = vtkSmartPointer<vtkUnsignedCharArray>::New();
    colors->SetNumberOfComponents(4);
    for (std::size_t part = 0; part < cellsOfPart.size(); ++part) {
        const auto& [rgb, alpha] = paints[part];
        const unsigned char cell[4] = {rgb[0], rgb[1], rgb[2], alpha};
        for (std::size_t i = 0; i < cellsOfPart[part]; ++i)
            colors->InsertNextTypedTuple(cell);
    }
    return colors;
}

} // namespace

Surface::Surface(const std::vector<Facets>& parts, vtkPlaneCollection& clip)
{
    addFaces(parts);
    addOutline(parts);
    m_faceMapper->SetInputData(m_faceSurface);
    m_faceMapper->SetScalarModeToUseCellData();
    m_faceMapper->SetColorModeToDirectScalars();
    m_faceMapper->SetClippingPlanes(&clip);
    m_outlineMapper->SetInputData(m_outlineSurface);
    m_outlineMapper->SetClippingPlanes(&clip);
    m_faces->SetMapper(m_faceMapper);
    m_faces->GetProperty()->SetInterpolationToFlat();
    m_faces->GetProperty()->SetAmbient(0.25);
    m_faces->GetProperty()->SetDiffuse(0.8);
    m_outline->SetMapper(m_outlineMapper);
    m_outline->GetProperty()->LightingOff();
    m_outline->PickableOff();
}

void Surface::addFaces(const std::vector<Facets>& parts)
{
    vtkNew<vtkPoints> points;
    addPoints(*points, parts);
    vtkNew<vtkCellArray> polygons;
    std::vector<vtkIdType> corners;
    vtkIdType first = 0;
    for (const Facets& part : parts) {
        for (const auto& face : part.faces) {
            corners.assign(face.begin(), face.end());
            for (vtkIdType& corner : corners)
                corner += first;
            polygons->InsertNextCell(vtkIdType(corners.size()), corners.data());
        }
        m_facesOfPart.push_back(part.faces.size());
        first += vtkIdType(part.points.size());
    }
    m_faceSurface->SetPoints(points);
    m_faceSurface->SetPolys(polygons);
}

void Surface::addOutline(const std::vector<Facets>& parts)
{
    vtkNew<vtkPoints> points;
    addPoints(*points, parts);
    vtkNew<vtkCellArray> lines;
    vtkIdType first = 0;
    for (const Facets& part : parts) {
        for (const auto& edge : part.edges) {
            const vtkIdType ends[2] = {first + edge[0], first + edge[1]};
            lines->InsertNextCell(2, ends);
        }
        m_edgesOfPart.push_back(part.edges.size());
        first += vtkIdType(part.points.size());
    }
    m_outlineSurface->SetPoints(points);
    m_outlineSurface->SetLines(lines);
}

void Surface::paint(const std::vector<Paint>& paints)
{
    m_faceSurface->GetCellData()->SetScalars(cellColors(paints, m_facesOfPart));
}

void Surface::setOutlineColor(const Rgb& color)
{
    m_outlineMapper->ScalarVisibilityOff();
    setFraction(*m_outline->GetProperty(), color);
}

void Surface::paintOutline(const std::vector<Paint>& paints, float width)
{
    m_outlineSurface->GetCellData()->SetScalars(cellColors(paints, m_edgesOfPart));
    m_outlineMapper->ScalarVisibilityOn();
    m_outlineMapper->SetScalarModeToUseCellData();
    m_outlineMapper->SetColorModeToDirectScalars();
    m_outline->GetProperty()->SetLineWidth(width);
}

void Surface::setVisible(bool visible)
{
    m_faces->SetVisibility(visible);
    m_outline->SetVisibility(visible);
}

void Surface::setWireframe(const Rgb& color, float width)
{
    m_faceMapper->ScalarVisibilityOff();
    vtkProperty& property = *m_faces->GetProperty();
    property.SetRepresentationToWireframe();
    property.SetLineWidth(width);
    property.LightingOff();
    setFraction(property, color);
}

} // namespace holdfast::scene
