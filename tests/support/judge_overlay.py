"""What ezdxf, an independent reader, makes of a DXF overlay: its audit, and what stands on which layer.

One fact a line, for tst_dxf_overlay.cpp. With a second argument the drawing is also painted by ezdxf's drawing
add-on, as a PDF to look at. Exit code 2 when ezdxf is not installed.
"""
import re
import sys

try:
    import ezdxf
    from ezdxf.addons.drawing import Frontend, RenderContext
    from ezdxf.addons.drawing.backend import Backend
    from ezdxf.tools.fonts import FontMeasurements
except ImportError:
    sys.exit(2)


class PdfPage(Backend):
    """Lines and Helvetica on one page, as large as the drawing."""

    def __init__(self):
        super().__init__()
        self.strokes, self.low, self.high = [], [1e99, 1e99], [-1e99, -1e99]

    def take(self, point):
        for i in (0, 1):
            self.low[i] = min(self.low[i], point[i])
            self.high[i] = max(self.high[i], point[i])
        return "%.4f %.4f" % (point[0], point[1])

    def ink(self, properties, letter):
        c = properties.color.lstrip("#")[:6]
        rgb = [int(c[i:i + 2], 16) / 255 for i in (0, 2, 4)]
        rgb = [0, 0, 0] if min(rgb) > 0.9 else rgb
        return "%.3f %.3f %.3f %s " % (*rgb, letter)

    def draw_line(self, start, end, properties):
        self.strokes.append(self.ink(properties, "RG") + self.take(start) + " m " + self.take(end) + " l S")

    def draw_point(self, pos, properties):
        self.draw_line(pos, pos, properties)

    def draw_filled_polygon(self, points, properties):
        points = list(points)
        for a, b in zip(points, points[1:] + points[:1]):
            self.draw_line(a, b, properties)

    def draw_text(self, text, transform, properties, cap_height):
        a = transform.transform((0, 0, 0))
        x = transform.transform_direction((1, 0, 0))
        y = transform.transform_direction((0, 1, 0))
        self.take(a)
        self.take(transform.transform((self.get_text_line_width(text, cap_height), cap_height, 0)))
        plain = text.replace("\u2020", "+").encode("latin-1", "replace").decode("latin-1")
        plain = plain.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        letters = "/F %.4f Tf %.5f %.5f %.5f %.5f %.4f %.4f Tm (%s) Tj ET"
        self.strokes.append("BT " + self.ink(properties, "rg")
                            + letters % (cap_height / 0.718, x.x, x.y, y.x, y.y, a.x, a.y, plain))

    def get_font_measurements(self, cap_height, font=None):
        return FontMeasurements(0, cap_height, cap_height * 0.7, cap_height * 0.3)

    def get_text_line_width(self, text, cap_height, font=None):
        return 0.8 * cap_height * len(text)

    def set_background(self, color):
        pass

    def clear(self):
        pass

    def save(self, path):
        margin = 24
        low = [v - margin for v in self.low]
        size = [self.high[i] - low[i] + margin for i in (0, 1)]
        k = 2400 / max(size)
        body = ("%.6f 0 0 %.6f %.4f %.4f cm 0.5 w\n" % (k, k, -low[0] * k, -low[1] * k)
                + "\n".join(self.strokes)).encode("latin-1")
        objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                   b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R /Resources << /Font << /F 5 0 R "
                   b">> >> >>" % (size[0] * k, size[1] * k),
                   b"<< /Length %d >>\nstream\n%s\nendstream" % (len(body), body),
                   b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
        out, places = b"%PDF-1.4\n", []
        for number, text in enumerate(objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, text)
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
        with open(path, "wb") as file:
            file.write(out)


def plain(text):
    """ezdxf leaves \\U+XXXX as it is."""
    words = ezdxf.tools.text.plain_text(text.dxf.text)
    return re.sub(r"\\U\+([0-9A-Fa-f]{4})", lambda m: chr(int(m.group(1), 16)), words)


def text_box(text):
    """Its letters as broad as 0.85 of their height, the broadest the plain stroke font gets on average."""
    place = text.dxf.insert
    width = 0.85 * text.dxf.height * len(plain(text))
    left = place.x - (width if text.dxf.get("halign", 0) == 2 else 0)
    return left, place.y, left + width, place.y + text.dxf.height


def overlapping(texts):
    boxes = sorted(text_box(t) + (plain(t),) for t in texts)
    for i, a in enumerate(boxes):
        for b in boxes[i + 1:]:
            if b[0] >= a[2]:
                break
            if a[1] < b[3] and b[1] < a[3]:
                yield a[4], b[4]


def main(path, picture):
    document = ezdxf.readfile(path)
    audit = document.audit()
    for problem in audit.errors + audit.fixes:
        print("problem", problem.code, problem.message)
    print("version", document.dxfversion)
    print("units", document.header["$INSUNITS"], document.header["$MEASUREMENT"])
    for layer in document.layers:
        print("layer", layer.dxf.name, layer.dxf.color, layer.dxf.linetype, layer.dxf.get("plot", 1))
    for linetype in document.linetypes:
        print("linetype", linetype.dxf.name)
    model = document.modelspace()
    counts = {}
    for entity in model:
        what = entity.dxf.name if entity.dxftype() == "INSERT" else ""
        key = (entity.dxf.layer, entity.dxftype(), what)
        counts[key] = counts.get(key, 0) + 1
    for key in sorted(counts):
        print("count", *key, counts[key])
    for insert in model.query("INSERT"):
        print("insert", insert.dxf.name, "%.3f %.3f %.3f" % insert.dxf.insert.xyz, "%.3f" % insert.dxf.xscale)
    for text in model.query("TEXT"):
        print("text", text.dxf.layer, plain(text))
    words = [t for t in model.query("TEXT") if t.dxf.text != "!"]
    if len({t.dxf.get("rotation", 0) for t in words}) == 1 and words[0].dxf.get("rotation", 0) == 0:
        for a, b in overlapping(words):
            print("overlap", a, "|", b)
    if picture:
        page = PdfPage()
        Frontend(RenderContext(document), page).draw_layout(model)
        page.save(picture)


sys.stdout.reconfigure(encoding="utf-8", errors="replace")
main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)
