// Small IFC files written for tests, as text.
#pragma once

#include <string>

#include "core/engine/ifc/model_reader.h"

namespace holdfast::test {

// Project, unit and storeys as every file has them: #1 project, #2 units, #10 ground storey at 0, #11 upper
// storey 3000 units above it. `unit` is an instance #3; `data` begins at #100.
inline std::string ifcFile(const std::string& data,
                           const std::string& unit = "IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.)",
                           const std::string& schema = "IFC4")
{
    return "ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\nFILE_NAME('','',(''),(''),'','','');\n"
           "FILE_SCHEMA(('" + schema + "'));\nENDSEC;\nDATA;\n"
           "#1=IFCPROJECT('p',$,'P',$,$,$,$,$,#2);\n#2=IFCUNITASSIGNMENT((#3));\n#3=" + unit + ";\n"
           "#4=IFCCARTESIANPOINT((0.,0.,0.));\n#5=IFCAXIS2PLACEMENT3D(#4,$,$);\n#6=IFCLOCALPLACEMENT($,#5);\n"
           "#7=IFCCARTESIANPOINT((0.,0.,3000.));\n#8=IFCAXIS2PLACEMENT3D(#7,$,$);\n#9=IFCLOCALPLACEMENT($,#8);\n"
           "#10=IFCBUILDINGSTOREY('s1',$,'Ground',$,$,#6,$,$,.ELEMENT.,0.);\n"
           "#11=IFCBUILDINGSTOREY('s2',$,'Upper',$,$,#9,$,$,.ELEMENT.,3000.);\n"
           "#12=IFCDIRECTION((0.,0.,1.));\n#13=IFCDIRECTION((1.,0.,0.));\n#14=IFCDIRECTION((0.,1.,0.));\n"
        + data + "\nENDSEC;\nEND-ISO-10303-21;\n";
}

// Product `id` (class with its first arguments up to the placement) with one extruded rectangle: centre of its
// foot, sizes along x and y, height. Uses the numbers id to id + 9.
inline std::string extruded(int id, const std::string& head, const std::string& tail, const std::string& at,
                            const std::string& sizes, const std::string& height, const std::string& storey = "#6")
{
    const auto n = [id](int i) { return "#" + std::to_string(id + i); };
    return n(0) + "=" + head + "," + n(1) + "," + n(4) + tail + ";\n" + n(1) + "=IFCLOCALPLACEMENT("
        + storey + "," + n(2)
        + ");\n" + n(2) + "=IFCAXIS2PLACEMENT3D(" + n(3) + ",$,$);\n" + n(3) + "=IFCCARTESIANPOINT(("
            + at + "));\n" + n(4)
        + "=IFCPRODUCTDEFINITIONSHAPE($,$,(" + n(5) + "));\n" + n(5)
            + "=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',("
        + n(6) + "));\n" + n(6) + "=IFCEXTRUDEDAREASOLID(" + n(7) + ",#5,#12," + height + ");\n" + n(7)
        + "=IFCRECTANGLEPROFILEDEF(.AREA.,$,$," + sizes + ");\n";
}

inline Result<drawing::Drawing> readIfc(const std::string& text)
{
    return ifc::readModel({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}, "model.ifc", {});
}

// The divergence theorem over triangles that face outwards.
inline double volumeOf(const drawing::ModelMesh& mesh)
{
    double six = 0;
    for (std::size_t i = 0; i + 2 < mesh.triangles.size(); i += 3)
        six += dot(mesh.points[mesh.triangles[i]],
                   cross(mesh.points[mesh.triangles[i + 1]], mesh.points[mesh.triangles[i + 2]]));
    return six / 6;
}

inline double volumeOf(const drawing::ModelShape& shape)
{
    if (const auto* box = std::get_if<geometry::OrientedBox>(&shape))
        return 8 * box->half.x * box->half.y * box->half.z;
    if (const auto* sweep = std::get_if<drawing::ModelSweep>(&shape))
        return 3.14159265358979323846 * sweep->radius * sweep->radius * length(sweep->axis);
    return volumeOf(std::get<drawing::ModelMesh>(shape));
}

inline const Finding* findingOf(const std::vector<Finding>& findings, const std::string& rule)
{
    for (const Finding& finding : findings)
        if (finding.rule == rule)
            return &finding;
    return nullptr;
}

} // namespace holdfast::test
