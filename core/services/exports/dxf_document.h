// A DXF drawing being written: layers, blocks, and plain entities in model space. Units are the caller's.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <QByteArray>

#include "core/engine/base/result.h"
#include "core/engine/geometry/shapes.h"

namespace holdfast::exports {

enum class DxfVersion { R2000, R2018 };  // AC1015: ANSI_1252 and \U+nnnn; AC1032: UTF-8

struct DxfLayer {
    std::string name;
    int colour = 7;              // AutoCAD colour index
    bool dashed = false;
    bool plots = true;
};

enum class DxfAlign { Left, Centre, Right };  // of a text, on its baseline; Centre also in height

// Entities of one block or of model space. What is not finite is not drawn and remembered.
class DxfEntities {
public:
    DxfEntities(DxfVersion version, unsigned owner, unsigned& nextHandle)
        : m_version(version), m_owner(owner), m_nextHandle(nextHandle)
    {
    }

    void line(const std::string& layer, geometry::Point3 a, geometry::Point3 b);
    void polyline(const std::string& layer, const std::vector<geometry::Point2>& points, bool closed, double z = 0);
    void circle(const std::string& layer, geometry::Point3 centre, double radius);
    // One line; line ends and control characters become blanks, % and ^ keep their plain meaning.
    void text(const std::string& layer, geometry::Point3 at, double height, const std::string& utf8,
              DxfAlign align = DxfAlign::Left, double radians = 0);
    void insert(const std::string& layer, const std::string& block, geometry::Point3 at, double scale,
                double radians);

    const std::string& groups() const { return m_groups; }
    const geometry::Box2& bounds() const { return m_bounds; }
    bool allFinite() const { return m_finite; }

private:
    void begin(const char* type, const std::string& layer, const char* subclass);
    void point(int code, geometry::Point3 p);
    bool finite(std::initializer_list<double> values);

    DxfVersion m_version;
    unsigned m_owner;
    unsigned& m_nextHandle;
    std::string m_groups;
    geometry::Box2 m_bounds;     // of points and circles; texts and inserts by their place
    bool m_finite = true;
};

class DxfDocument {
public:
    explicit DxfDocument(DxfVersion version);
    DxfDocument(const DxfDocument&) = delete;
    DxfDocument& operator=(const DxfDocument&) = delete;

    void addLayer(DxfLayer layer) { m_layers.push_back(std::move(layer)); }
    // Its entities stand on layer 0, so that they take layer and colour of the insert.
    DxfEntities& addBlock(const std::string& name);
    DxfEntities& model() { return m_model; }
    void setInches(bool inches) { m_inches = inches; }      // else unitless
    void setLinetypeScale(double scale) { m_linetypeScale = scale; }

    // InvalidValue when something drawn was not finite.
    Result<QByteArray> bytes() const;

private:
    struct Block {
        std::string name;
        DxfEntities entities;
    };
    DxfVersion m_version;
    unsigned m_nextHandle = 0x1000;      // below it: tables, blocks and objects
    std::vector<DxfLayer> m_layers;
    std::vector<std::unique_ptr<Block>> m_blocks;
    DxfEntities m_model;
    bool m_inches = true;
    double m_linetypeScale = 1;

    friend class DxfSections;
};

}  // namespace holdfast::exports
