#include "core/services/exports/gltf_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <map>
#include <numbers>

#include "core/engine/solids/part_colours.h"

namespace holdfast::exports {

namespace {

using geometry::Point3;
using solids::Part;
using solids::PartKind;

constexpr double kMetres = 0.0254;
constexpr int kSides = 32;
// Of the specification: 5126 float, 5125 unsigned int; 34962 vertices, 34963 indices.
constexpr int kFloat = 5126, kUnsigned = 5125, kVertices = 34962, kIndices = 34963;

struct Corner {
    Point3 at, normal;
};

struct Triangles {
    std::vector<Corner> corners;
    std::vector<std::uint32_t> indices;

    void face(std::initializer_list<Point3> ring, Point3 normal)
    {
        const auto first = std::uint32_t(corners.size());
        for (const Point3& p : ring)
            corners.push_back({p, normal});
        for (std::uint32_t i = 1; i + 1 < ring.size(); ++i)
            indices.insert(indices.end(), {first, first + i, first + i + 1});
    }
};

Point3 turned(Point3 p)          // set frame to y up
{
    return {p.x, p.z, -p.y};
}

// Half size 1 about the origin.
Triangles unitBox()
{
    Triangles t;
    for (int axis = 0; axis < 3; ++axis)
        for (const double side : {-1.0, 1.0}) {
            std::array<Point3, 3> unit {Point3 {1, 0, 0}, Point3 {0, 1, 0}, Point3 {0, 0, 1}};
            const Point3 n = unit[std::size_t(axis)] * side;
            const Point3 u = unit[std::size_t((axis + 1) % 3)], v = geometry::cross(n, u);
            t.face({n - u - v, n + u - v, n + u + v, n - u + v}, n);
        }
    return t;
}

// Radius 1, from -1 to 1 along y.
Triangles unitCylinder()
{
    Triangles t;
    for (int i = 0; i < kSides; ++i) {
        const double a = 2 * std::numbers::pi * i / kSides, b = 2 * std::numbers::pi * (i + 1) / kSides;
        const Point3 pa {std::sin(a), 0, std::cos(a)}, pb {std::sin(b), 0, std::cos(b)}, up {0, 1, 0};
        const auto first = std::uint32_t(t.corners.size());
        t.corners.insert(t.corners.end(), {{pa - up, pa}, {pb - up, pb}, {pb + up, pb}, {pa + up, pa}});
        t.indices.insert(t.indices.end(), {first, first + 1, first + 2, first, first + 2, first + 3});
        t.face({up, pa + up, pb + up}, up);
        t.face({Point3 {} - up, pb - up, pa - up}, Point3 {} - up);
    }
    return t;
}

Triangles flat(const building::TriangleMesh& mesh)
{
    Triangles t;
    for (std::size_t i = 0; i + 2 < mesh.triangles.size(); i += 3) {
        std::array<Point3, 3> p;
        for (std::size_t k = 0; k < 3; ++k)
            p[k] = turned(mesh.points.at(mesh.triangles[i + k])) * kMetres;
        const Point3 n = geometry::cross(p[1] - p[0], p[2] - p[0]);
        if (const double size = geometry::length(n); size > 0)   // a triangle without area has no normal
            t.face({p[0], p[1], p[2]}, n * (1 / size));
    }
    return t;
}

// Quaternion x, y, z, w of the rotation whose columns are given (Shepperd).
std::array<double, 4> quaternion(Point3 x, Point3 y, Point3 z)
{
    const double trace = x.x + y.y + z.z;
    std::array<double, 4> q {};
    if (trace > 0) {
        const double s = 2 * std::sqrt(trace + 1);
        q = {(y.z - z.y) / s, (z.x - x.z) / s, (x.y - y.x) / s, s / 4};
    } else if (x.x >= y.y && x.x >= z.z) {
        const double s = 2 * std::sqrt(1 + x.x - y.y - z.z);
        q = {s / 4, (y.x + x.y) / s, (z.x + x.z) / s, (y.z - z.y) / s};
    } else if (y.y >= z.z) {
        const double s = 2 * std::sqrt(1 + y.y - x.x - z.z);
        q = {(y.x + x.y) / s, s / 4, (z.y + y.z) / s, (z.x - x.z) / s};
    } else {
        const double s = 2 * std::sqrt(1 + z.z - x.x - y.y);
        q = {(z.x + x.z) / s, (z.y + y.z) / s, s / 4, (x.y - y.x) / s};
    }
    const double size = std::sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
    for (double& v : q)
        v = v / size + 0.0;      // no -0
    return q;
}

Json vector(Point3 p)
{
    return Json::array({p.x + 0.0, p.y + 0.0, p.z + 0.0});
}

bool finite(Point3 p)
{
    return std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(p.z);
}

class GltfWriter {
public:
    explicit GltfWriter(const std::string& project)
    {
        m_json["asset"] = {{"version", "2.0"}, {"generator", "Holdfast"}};
        m_json["scene"] = 0;
        m_json["scenes"] = Json::array({{{"name", project}, {"nodes", Json::array()}}});
        for (const char* list : {"nodes", "meshes", "materials", "accessors", "bufferViews", "buffers"})
            m_json[list] = Json::array();
    }

    Outcome add(const Part& part)
    {
        auto node = std::visit([&](const auto& shape) { return nodeOf(part, shape); }, part.shape);
        if (!node)
            return Fault {FaultCode::InvalidValue, {}, part.owner.label + ": " + part.name, node.fault().cause};
        (*node)["name"] = part.owner.label + ": " + (part.name.empty() ? enumText(part.kind) : part.name);
        (*node)["extras"] = {{"kind", enumText(part.kind)}, {"level", part.level}, {"owner", part.owner.label}};
        const std::size_t parent = owner(part.owner);
        m_json["nodes"][parent]["children"].push_back(m_json["nodes"].size());
        m_json["nodes"].push_back(std::move(*node));
        return Done {};
    }

    Result<QByteArray> bytes()
    {
        m_json["buffers"].push_back({{"byteLength", m_binary.size()}});
        std::string text = m_json.dump(-1, ' ', false, Json::error_handler_t::replace);
        text.resize((text.size() + 3) / 4 * 4, ' ');
        m_binary.resize((m_binary.size() + 3) / 4 * 4, '\0');
        const std::size_t whole = 12 + 8 + text.size() + 8 + m_binary.size();
        if (whole > 0xFFFFFFFFu)
            return Fault {FaultCode::LimitExceeded, {}, "glTF", "the model is larger than 4 GB"};
        std::string out = "glTF";
        word(out, 2);
        word(out, std::uint32_t(whole));
        word(out, std::uint32_t(text.size()));
        out += "JSON" + text;
        word(out, std::uint32_t(m_binary.size()));
        out.append("BIN\0", 4);
        return QByteArray::fromStdString(out + m_binary);
    }

private:
    // Little-endian whatever the machine.
    static void word(std::string& out, std::uint32_t v)
    {
        for (int i = 0; i < 4; ++i)
            out += char((v >> (8 * i)) & 0xFF);
    }
    static void real(std::string& out, double v)
    {
        const float narrow = float(v) + 0.0f;
        std::uint32_t bits = 0;
        std::memcpy(&bits, &narrow, sizeof bits);
        word(out, bits);
    }

    std::size_t owner(const Subject& subject)
    {
        const std::string name = enumText(subject.kind) + " " + subject.label;
        const auto [found, isNew] = m_owners.try_emplace(name, m_json["nodes"].size());
        if (isNew) {
            m_json["scenes"][0]["nodes"].push_back(found->second);
            m_json["nodes"].push_back({{"name", subject.label}, {"children", Json::array()}});
        }
        return found->second;
    }

    Result<Json> nodeOf(const Part& part, const solids::Cylinder& c)
    {
        const Point3 a = turned(c.axis.a) * kMetres, b = turned(c.axis.b) * kMetres;
        const double length = geometry::distance(a, b), radius = c.radius.value() * kMetres;
        if (!finite(a) || !finite(b) || !(length > 0) || !(radius > 0) || !std::isfinite(radius))
            return Fault {FaultCode::InvalidValue, {}, {}, "a cylinder without a proper size"};
        const Point3 y = (b - a) * (1 / length);
        const Point3 other = std::fabs(y.x) < 0.6 ? Point3 {1, 0, 0} : Point3 {0, 0, 1};
        Point3 x = other - y * geometry::dot(other, y);
        x = x * (1 / geometry::length(x));
        const Point3 z = geometry::cross(x, y);
        return placed(shared(part.kind, true), (a + b) * 0.5, quaternion(x, y, z), {radius, length / 2, radius});
    }

    Result<Json> nodeOf(const Part& part, const geometry::OrientedBox& box)
    {
        const Point3 half = box.half * kMetres;
        if (!finite(box.center) || !finite(half) || !(half.x > 0) || !(half.y > 0) || !(half.z > 0))
            return Fault {FaultCode::InvalidValue, {}, {}, "a box without a proper size"};
        return placed(shared(part.kind, false), turned(box.center) * kMetres,
                      quaternion(turned(box.axes[0]), turned(box.axes[1]), turned(box.axes[2])), half);
    }

    Result<Json> nodeOf(const Part& part, const building::TriangleMesh& mesh)
    {
        for (const Point3& p : mesh.points)
            if (!finite(p))
                return Fault {FaultCode::InvalidValue, {}, {}, "a mesh with a corner that is not finite"};
        for (const std::uint32_t i : mesh.triangles)
            if (i >= mesh.points.size())
                return Fault {FaultCode::InvalidValue, {}, {}, "a triangle names a corner that is not there"};
        const Triangles triangles = flat(mesh);
        if (triangles.indices.empty())
            return Fault {FaultCode::InvalidValue, {}, {}, "a mesh without a surface"};
        return Json {{"mesh", addMesh(enumText(part.kind), geometryOf(triangles), part.kind)}};
    }

    static Json placed(std::size_t mesh, Point3 at, const std::array<double, 4>& rotation, Point3 scale)
    {
        return {{"mesh", mesh}, {"translation", vector(at)},
                {"rotation", Json::array({rotation[0], rotation[1], rotation[2], rotation[3]})},
                {"scale", vector(scale)}};
    }

    // One mesh for all round parts of a kind, one for all boxes; they differ in material only.
    std::size_t shared(PartKind kind, bool round)
    {
        const auto [found, isNew] = m_meshes.try_emplace({kind, round}, 0);
        if (isNew) {
            const auto [shape, first] = m_shapes.try_emplace(round);
            if (first)
                shape->second = geometryOf(round ? unitCylinder() : unitBox());
            found->second = addMesh(enumText(kind) + (round ? ", round" : ", box"), shape->second, kind);
        }
        return found->second;
    }

    std::size_t addMesh(const std::string& name, const Json& primitive, PartKind kind)
    {
        Json made = primitive;
        made["material"] = material(kind);
        m_json["meshes"].push_back({{"name", name}, {"primitives", Json::array({made})}});
        return m_json["meshes"].size() - 1;
    }

    std::size_t material(PartKind kind)
    {
        const auto [found, isNew] = m_materials.try_emplace(kind, m_json["materials"].size());
        if (isNew) {
            const solids::PartColour c = solids::colourOf(kind);
            // The colours are meant for a screen (sRGB); glTF factors are linear.
            const auto linear = [](std::uint8_t v) { return std::pow(v / 255.0, 2.2); };
            Json made {{"name", enumText(kind)},
                       {"pbrMetallicRoughness",
                        {{"baseColorFactor", {linear(c.red), linear(c.green), linear(c.blue), c.opacity}},
                         {"metallicFactor", 0.0},
                         {"roughnessFactor", 0.8}}}};
            if (c.opacity < 1)
                made["alphaMode"] = "BLEND";
            m_json["materials"].push_back(std::move(made));
        }
        return found->second;
    }

    Json geometryOf(const Triangles& t)
    {
        std::string positions, normals, indices;
        Point3 low {1e300, 1e300, 1e300}, high {-1e300, -1e300, -1e300};
        for (const Corner& corner : t.corners) {
            for (const double v : {corner.at.x, corner.at.y, corner.at.z})
                real(positions, v);
            for (const double v : {corner.normal.x, corner.normal.y, corner.normal.z})
                real(normals, v);
            low = {std::min(low.x, corner.at.x), std::min(low.y, corner.at.y), std::min(low.z, corner.at.z)};
            high = {std::max(high.x, corner.at.x), std::max(high.y, corner.at.y), std::max(high.z, corner.at.z)};
        }
        for (const std::uint32_t i : t.indices)
            word(indices, i);
        const auto narrowed = [](Point3 p) { return Point3 {float(p.x), float(p.y), float(p.z)}; };
        Json place = accessor(positions, kVertices, kFloat, t.corners.size(), "VEC3");
        m_json["accessors"][place.get<std::size_t>()]["min"] = vector(narrowed(low));
        m_json["accessors"][place.get<std::size_t>()]["max"] = vector(narrowed(high));
        return {{"attributes",
                 {{"POSITION", place}, {"NORMAL", accessor(normals, kVertices, kFloat, t.corners.size(), "VEC3")}}},
                {"indices", accessor(indices, kIndices, kUnsigned, t.indices.size(), "SCALAR")}};
    }

    Json accessor(const std::string& bytes, int target, int component, std::size_t count, const char* type)
    {
        m_json["bufferViews"].push_back(
            {{"buffer", 0}, {"byteOffset", m_binary.size()}, {"byteLength", bytes.size()}, {"target", target}});
        m_binary += bytes;
        m_json["accessors"].push_back({{"bufferView", m_json["bufferViews"].size() - 1},
                                       {"componentType", component}, {"count", count}, {"type", type}});
        return m_json["accessors"].size() - 1;
    }

    Json m_json;
    std::string m_binary;
    std::map<std::string, std::size_t> m_owners;
    std::map<std::pair<PartKind, bool>, std::size_t> m_meshes;
    std::map<bool, Json> m_shapes;
    std::map<PartKind, std::size_t> m_materials;
};

}  // namespace

Result<QByteArray> gltfModel(const solids::SolidModel& model, const std::string& project, const Run& run)
{
    if (model.parts.empty())
        return Fault {FaultCode::NothingToDo, {}, "glTF", "the model has no parts"};
    GltfWriter writer(project);
    for (std::size_t i = 0; i < model.parts.size(); ++i) {
        if (run.stopped())
            return cancelled("the glTF export");
        if (const Outcome added = writer.add(model.parts[i]); !added)
            return added.fault();
        run.progress.report(double(i + 1) / double(model.parts.size()));
    }
    return writer.bytes();
}

}  // namespace holdfast::exports
