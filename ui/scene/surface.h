// Polygons and outlines of many parts in one VTK surface, with a colour for each part.
#pragma once

#include <vector>

#include <vtkActor.h>
#include <vtkNew.h>
#include <vtkPlaneCollection.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkUnsignedCharArray.h>

#include "ui/scene/facets.h"
#include "ui/scene/palette.h"

namespace holdfast::scene {

class Surface {
public:
    Surface(const std::vector<Facets>& parts, vtkPlaneCollection& clip);

    // One paint a part, in the order of the constructor.
    void paint(const std::vector<Paint>& paints);
    // Lines in one colour, or each in its part's.
    void setOutlineColor(const Rgb& color);
    void paintOutline(const std::vector<Paint>& paints, float width);
    void setVisible(bool visible);
    void setWireframe(const Rgb& color, float width);

    vtkActor* faces() { return m_faces; }
    vtkActor* outline() { return m_outline; }

private:
    void addFaces(const std::vector<Facets>& parts);
    void addOutline(const std::vector<Facets>& parts);

    std::vector<std::size_t> m_facesOfPart, m_edgesOfPart;   // number of cells of each part
    vtkNew<vtkPolyData> m_faceSurface, m_outlineSurface;
    vtkNew<vtkPolyDataMapper> m_faceMapper, m_outlineMapper;
    vtkNew<vtkActor> m_faces, m_outline;
};

} // namespace holdfast::scene
