"""What ezdxf, an independent reader, finds in a DXF: entities by kind, texts, and all lines with blocks expanded.

One fact a line, for tst_judge.cpp. Exit code 2 when ezdxf is not installed.
"""
import math
import re
import sys

try:
    import ezdxf
    from ezdxf import recover
    from ezdxf.math import OCS, Matrix44, Vec3
except ImportError:
    sys.exit(2)

KINDS = {
    "LINE": "Line", "LWPOLYLINE": "Polyline", "ARC": "Arc", "CIRCLE": "Circle", "ELLIPSE": "Ellipse",
    "SPLINE": "Spline", "TEXT": "Text", "MTEXT": "MText", "ATTRIB": "Attrib", "ATTDEF": "AttDef",
    "INSERT": "Insert", "ACAD_TABLE": "Insert", "DIMENSION": "Dimension", "LEADER": "Leader",
    "MULTILEADER": "Leader", "HATCH": "Hatch", "SOLID": "Solid", "TRACE": "Solid", "3DFACE": "Face3d",
    "POINT": "Point", "MLINE": "Multiline", "VIEWPORT": "Viewport", "XLINE": "Infinite", "RAY": "Infinite",
}


def read(path):
    try:
        return ezdxf.readfile(path)
    except (ezdxf.DXFError, IOError):
        document, _ = recover.readfile(path)
        return document


def faces_of_mesh(polyline):
    if polyline.is_poly_face_mesh:
        return sum(1 for v in polyline.vertices if v.is_face_record)
    rows, columns = polyline.dxf.m_count, polyline.dxf.n_count
    if polyline.dxf.flags & 4:
        rows, columns = polyline.dxf.m_smooth_density, polyline.dxf.n_smooth_density
    return (rows - (not polyline.is_m_closed)) * (columns - (not polyline.is_n_closed))


def squeezed(text):
    """Without blanks; ezdxf leaves \\U+XXXX in MTEXT as it is."""
    text = re.sub(r"\\U\+([0-9A-Fa-f]{4})", lambda m: chr(int(m.group(1), 16)), text)
    return "".join(text.split())


def add(counts, kind, number=1):
    counts[kind] = counts.get(kind, 0) + number


def take(entity, counts, texts):
    name = entity.dxftype()
    if name == "POLYLINE":
        mesh = entity.is_poly_face_mesh or entity.is_polygon_mesh
        add(counts, "Face3d" if mesh else "Polyline", faces_of_mesh(entity) if mesh else 1)
    else:
        add(counts, KINDS.get(name, "Other"))
    if name in ("TEXT", "MTEXT", "ATTRIB"):
        texts.append(squeezed(entity.plain_text()))
    if name == "INSERT":
        for attrib in entity.attribs:
            take(attrib, counts, texts)


def placement(insert, base, row, column):
    """Block to where the insert stands, by the definition in the DXF reference; ezdxf's own expansion loses the
    skew of a turned insert within one of unequal scales."""
    dxf = insert.dxf
    ocs = OCS(dxf.extrusion if dxf.hasattr("extrusion") else (0, 0, 1))
    return (Matrix44.translate(-base.x, -base.y, -base.z)
            @ Matrix44.scale(dxf.get("xscale", 1), dxf.get("yscale", 1), dxf.get("zscale", 1))
            @ Matrix44.translate(column * dxf.get("column_spacing", 0), row * dxf.get("row_spacing", 0), 0)
            @ Matrix44.z_rotate(math.radians(dxf.get("rotation", 0)))
            @ Matrix44.translate(*dxf.insert)
            @ Matrix44.ucs(ocs.ux, ocs.uy, ocs.uz))


def lines_of(document, entities, seen, depth=0):
    for entity in entities:
        if entity.dxftype() == "LINE":
            yield seen.transform(entity.dxf.start), seen.transform(entity.dxf.end)
        elif entity.dxftype() == "INSERT" and depth < 60 and entity.dxf.name in document.blocks:
            block = document.blocks[entity.dxf.name]
            base = Vec3(block.block.dxf.get("base_point", (0, 0, 0)))
            for row in range(max(1, entity.dxf.get("row_count", 1))):
                for column in range(max(1, entity.dxf.get("column_count", 1))):
                    yield from lines_of(document, block, placement(entity, base, row, column) @ seen, depth + 1)


def main(path):
    document = read(path)
    counts, texts = {}, []
    with open(path, "rb") as file:
        written = file.read()
    for block in document.blocks:
        # ezdxf adds arrow heads of its own to R13 and R14 drawings.
        if block.name.startswith("_") and block.name.encode() not in written:
            continue
        for entity in block:
            take(entity, counts, texts)
    for kind in sorted(counts):
        print("kind", kind, counts[kind])
    for text in sorted(texts):
        print("text", text)
    number, total, x, y = 0, 0.0, 0.0, 0.0
    for a, b in lines_of(document, document.modelspace(), Matrix44()):
        if math.hypot(a.x - b.x, a.y - b.y) == 0:
            continue
        number += 1
        total += math.hypot(a.x - b.x, a.y - b.y)
        x += (a.x + b.x) / 2
        y += (a.y + b.y) / 2
    print("lines %d %.17g %.17g %.17g" % (number, total, x, y))


sys.stdout.reconfigure(encoding="utf-8", errors="replace")
main(sys.argv[1])
