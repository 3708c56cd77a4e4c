"""Holds an IFC file against the grammar of ISO 10303-21 and the schema's own attributes, without any IFC library.

Attribute kinds, from the EXPRESS schemas IFC2X3 TC1 and IFC4 ADD2 TC1:
  s text   i integer   r real   b boolean   e:A,B enumeration   v typed value   #X,Y reference to such a type
  d derived (*)   [k] list of k with at least one   ?k or $   a leading ? makes it optional.
Prints "problem ..." lines, then the tree and the properties as facts for tst_ifc_model.cpp.
"""
import re
import sys

ROOT = ["s", "#IFCOWNERHISTORY", "?s", "?s"]
PRODUCT = ROOT + ["?s", "?#IFCLOCALPLACEMENT", "?#IFCPRODUCTDEFINITIONSHAPE"]
ELEMENT = PRODUCT + ["?s"]
SOLID = ["#IFCCIRCLEPROFILEDEF,IFCRECTANGLEPROFILEDEF", "#IFCAXIS2PLACEMENT3D", "#IFCDIRECTION", "r"]
POINT2 = "#IFCAXIS2PLACEMENT2D"
UNITS = "LENGTHUNIT,AREAUNIT,VOLUMEUNIT,PLANEANGLEUNIT,FORCEUNIT"
ELEMENTS = ("IFCWALL,IFCELEMENTASSEMBLY,IFCMECHANICALFASTENER,IFCPLATE,IFCMEMBER,IFCDISCRETEACCESSORY,IFCGRID")
OBJECTS = ELEMENTS + ",IFCPROJECT,IFCSITE,IFCBUILDING,IFCBUILDINGSTOREY"

BOTH = {
    "IFCPERSON": ["?s", "?s", "?s", "?[s]", "?[s]", "?[s]", "?[#IFCACTORROLE]", "?[#IFCPOSTALADDRESS]"],
    "IFCORGANIZATION": ["?s", "s", "?s", "?[#IFCACTORROLE]", "?[#IFCPOSTALADDRESS]"],
    "IFCPERSONANDORGANIZATION": ["#IFCPERSON", "#IFCORGANIZATION", "?[#IFCACTORROLE]"],
    "IFCAPPLICATION": ["#IFCORGANIZATION", "s", "s", "s"],
    "IFCOWNERHISTORY": ["#IFCPERSONANDORGANIZATION", "#IFCAPPLICATION", "?e:READWRITE,READONLY,LOCKED",
                        "e:NOCHANGE,MODIFIED,ADDED,DELETED", "?i", "?#IFCPERSONANDORGANIZATION",
                        "?#IFCAPPLICATION", "i"],
    "IFCPOSTALADDRESS": ["?e:OFFICE,SITE", "?s", "?s", "?s", "?[s]", "?s", "?s", "?s", "?s", "?s"],
    "IFCDIMENSIONALEXPONENTS": ["i"] * 7,
    "IFCSIUNIT": ["d", "e:" + UNITS, "?e:MILLI", "e:METRE,SQUARE_METRE,CUBIC_METRE,RADIAN,NEWTON"],
    "IFCMEASUREWITHUNIT": ["v", "#IFCSIUNIT"],
    "IFCCONVERSIONBASEDUNIT": ["#IFCDIMENSIONALEXPONENTS", "e:" + UNITS, "s", "#IFCMEASUREWITHUNIT"],
    "IFCUNITASSIGNMENT": ["[#IFCCONVERSIONBASEDUNIT,IFCSIUNIT]"],
    "IFCCARTESIANPOINT": ["[r]"], "IFCDIRECTION": ["[r]"],
    "IFCAXIS2PLACEMENT3D": ["#IFCCARTESIANPOINT", "?#IFCDIRECTION", "?#IFCDIRECTION"],
    "IFCAXIS2PLACEMENT2D": ["#IFCCARTESIANPOINT", "?#IFCDIRECTION"],
    "IFCLOCALPLACEMENT": ["?#IFCLOCALPLACEMENT", "#IFCAXIS2PLACEMENT3D"],
    "IFCGEOMETRICREPRESENTATIONCONTEXT": ["?s", "?s", "i", "?r", "#IFCAXIS2PLACEMENT3D", "?#IFCDIRECTION"],
    "IFCGEOMETRICREPRESENTATIONSUBCONTEXT": ["?s", "?s", "d", "d", "d", "d", "#IFCGEOMETRICREPRESENTATIONCONTEXT",
                                             "?r", "e:MODEL_VIEW", "?s"],
    "IFCCIRCLEPROFILEDEF": ["e:AREA", "?s", POINT2, "r"],
    "IFCRECTANGLEPROFILEDEF": ["e:AREA", "?s", POINT2, "r", "r"],
    "IFCEXTRUDEDAREASOLID": SOLID,
    "IFCCOLOURRGB": ["?s", "r", "r", "r"],
    "IFCSURFACESTYLERENDERING": ["#IFCCOLOURRGB", "?r", "?v", "?v", "?v", "?v", "?v", "?v", "e:NOTDEFINED"],
    "IFCSURFACESTYLE": ["?s", "e:BOTH", "[#IFCSURFACESTYLERENDERING]"],
    "IFCSHAPEREPRESENTATION": ["#IFCGEOMETRICREPRESENTATIONSUBCONTEXT", "?s", "?s", "[#IFCEXTRUDEDAREASOLID]"],
    "IFCPRODUCTDEFINITIONSHAPE": ["?s", "?s", "[#IFCSHAPEREPRESENTATION]"],
    "IFCPROJECT": ROOT + ["?s", "?s", "?s", "[#IFCGEOMETRICREPRESENTATIONCONTEXT]", "#IFCUNITASSIGNMENT"],
    "IFCSITE": PRODUCT + ["?s", "e:ELEMENT", "?[i]", "?[i]", "?r", "?s", "?#IFCPOSTALADDRESS"],
    "IFCBUILDING": PRODUCT + ["?s", "e:ELEMENT", "?r", "?r", "?#IFCPOSTALADDRESS"],
    "IFCBUILDINGSTOREY": PRODUCT + ["?s", "e:ELEMENT", "?r"],
    "IFCPOLYLINE": ["[#IFCCARTESIANPOINT]"],
    "IFCGRIDAXIS": ["?s", "#IFCPOLYLINE", "b"],
    "IFCRELAGGREGATES": ROOT + ["#" + OBJECTS, "[#" + OBJECTS + "]"],
    "IFCRELCONTAINEDINSPATIALSTRUCTURE": ROOT + ["[#" + ELEMENTS + "]", "#IFCBUILDINGSTOREY"],
    "IFCPROPERTYSINGLEVALUE": ["s", "?s", "?v", "?#IFCSIUNIT"],
    "IFCPROPERTYSET": ROOT + ["[#IFCPROPERTYSINGLEVALUE]"],
    "IFCRELDEFINESBYPROPERTIES": ROOT + ["[#" + ELEMENTS + "]", "#IFCPROPERTYSET"],
    "IFCRELDEFINESBYTYPE": ROOT + ["[#IFCMECHANICALFASTENER]", "#IFCMECHANICALFASTENERTYPE"],
}
FASTENERS = "ANCHORBOLT,BOLT,DOWEL,NAIL,NAILPLATE,RIVET,SCREW,SHEARCONNECTOR,STAPLE,STUDSHEARCONNECTOR,USERDEFINED"
GRID = PRODUCT + ["[#IFCGRIDAXIS]", "[#IFCGRIDAXIS]", "?[#IFCGRIDAXIS]"]
ASSEMBLY = ["e:SITE,FACTORY,NOTDEFINED", "e:ACCESSORY_ASSEMBLY,USERDEFINED,NOTDEFINED"]
TYPE = ROOT + ["?s", "?[#IFCPROPERTYSET]", "?[#IFCREPRESENTATIONMAP]", "?s", "?s"]
SCHEMAS = {
    "IFC4": {
        "IFCSTYLEDITEM": ["?#IFCEXTRUDEDAREASOLID", "[#IFCSURFACESTYLE]", "?s"],
        "IFCWALL": ELEMENT + ["?e:SHEAR,STANDARD,NOTDEFINED"],
        "IFCELEMENTASSEMBLY": ELEMENT + ["?" + ASSEMBLY[0], "?" + ASSEMBLY[1]],
        "IFCMECHANICALFASTENER": ELEMENT + ["?r", "?r", "?e:" + FASTENERS],
        "IFCMECHANICALFASTENERTYPE": TYPE + ["e:" + FASTENERS, "?r", "?r"],
        "IFCPLATE": ELEMENT + ["?e:CURTAIN_PANEL,SHEET,USERDEFINED,NOTDEFINED"],
        "IFCMEMBER": ELEMENT + ["?e:POST,STUD,MEMBER,USERDEFINED,NOTDEFINED"],
        "IFCDISCRETEACCESSORY": ELEMENT + ["?e:ANCHORPLATE,BRACKET,SHOE,USERDEFINED,NOTDEFINED"],
        "IFCGRID": GRID + ["?e:RECTANGULAR,RADIAL,TRIANGULAR,IRREGULAR,USERDEFINED,NOTDEFINED"],
    },
    "IFC2X3": {
        "IFCPRESENTATIONSTYLEASSIGNMENT": ["[#IFCSURFACESTYLE]"],
        "IFCSTYLEDITEM": ["?#IFCEXTRUDEDAREASOLID", "[#IFCPRESENTATIONSTYLEASSIGNMENT]", "?s"],
        "IFCWALL": ELEMENT, "IFCPLATE": ELEMENT, "IFCMEMBER": ELEMENT, "IFCDISCRETEACCESSORY": ELEMENT,
        "IFCELEMENTASSEMBLY": ELEMENT + ["?" + ASSEMBLY[0], ASSEMBLY[1]],
        "IFCMECHANICALFASTENER": ELEMENT + ["?r", "?r"],
        "IFCMECHANICALFASTENERTYPE": TYPE,
        "IFCGRID": GRID,
    },
}
TOKEN = re.compile(r"\s*(?:('(?:[^']|'')*')|(#\d+)|(\.[A-Z_0-9]+\.)|([A-Z][A-Z0-9_]*)|"
                   r"([+-]?\d+\.\d*(?:E[+-]?\d+)?)|([+-]?\d+)|([(),$*=;]))")


def problem(*words):
    print("problem", *words)


class Parser:
    def __init__(self, text, at):
        self.text, self.at = text, at

    def next(self):
        found = TOKEN.match(self.text, self.at)
        if not found:
            raise SyntaxError("at %d: %r" % (self.at, self.text[self.at:self.at + 60]))
        self.at = found.end()
        return found.lastindex, found.group(found.lastindex)

    def value(self, token=None):
        kind, text = token or self.next()
        if kind == 4:
            return "v", text, self.list()
        if text == "(":
            return "[", self.items()
        return {1: "s", 2: "#", 3: "e", 5: "r", 6: "i"}.get(kind, text), text

    def list(self):
        if self.next()[1] != "(":
            raise SyntaxError("no list at %d" % self.at)
        return self.items()

    def items(self):
        out = []
        token = self.next()
        if token[1] == ")":
            return out
        while True:
            out.append(self.value(token))
            token = self.next()
            if token[1] == ")":
                return out
            if token[1] != ",":
                raise SyntaxError("no comma at %d" % self.at)
            token = self.next()


def instances(text):
    at = text.index("DATA;") + 5
    found = {}
    parser = Parser(text, at)
    while True:
        kind, token = parser.next()
        if token == "ENDSEC":
            return found
        number = token
        if parser.next()[1] != "=":
            raise SyntaxError("no = after " + number)
        name = parser.next()[1]
        if number in found:
            problem("number twice", number)
        found[number] = (name, parser.list())
        if parser.next()[1] != ";":
            raise SyntaxError("no ; after " + number)


def fits(value, kind, found):
    if kind.startswith("?"):
        return value[0] == "$" or fits(value, kind[1:], found)
    if kind.startswith("["):
        return value[0] == "[" and len(value[1]) > 0 and all(fits(v, kind[1:-1], found) for v in value[1])
    if kind.startswith("#"):
        return value[0] == "#" and value[1] in found and found[value[1]][0] in kind[1:].split(",")
    if kind.startswith("e:"):
        return value[0] == "e" and value[1].strip(".") in kind[2:].split(",")
    if kind == "b":
        return value[0] == "e" and value[1] in (".T.", ".F.")
    return value[0] == {"d": "*"}.get(kind, kind)


def decoded(text):
    text = text[1:-1].replace("''", "'")
    text = re.sub(r"\\X2\\([0-9A-F]+)\\X0\\", lambda m: bytes.fromhex(m.group(1)).decode("utf-16-be"), text)
    text = re.sub(r"\\X4\\([0-9A-F]+)\\X0\\", lambda m: bytes.fromhex(m.group(1)).decode("utf-32-be"), text)
    return text.replace("\\\\", "\\")


def check_attributes(found, schema):
    for number, (name, values) in found.items():
        kinds = schema.get(name)
        if kinds is None:
            problem(number, name, "is not expected")
        elif len(kinds) != len(values):
            problem(number, name, "has", len(values), "attributes, not", len(kinds))
        else:
            for place, (value, kind) in enumerate(zip(values, kinds)):
                if not fits(value, kind, found):
                    problem(number, name, "attribute", place + 1, "is", value, "not", kind)


def check_roots(found):
    seen = {}
    for number, (name, values) in found.items():
        if len(values) > 1 and values[1][0] == "#" and found[values[1][1]][0] == "IFCOWNERHISTORY":
            guid = values[0][1].strip("'")
            if not re.fullmatch(r"[0-3][0-9A-Za-z_$]{21}", guid):
                problem(number, "GlobalId", guid)
            if guid in seen:
                problem(number, "GlobalId of", seen[guid])
            seen[guid] = number


def check_used(found):
    used = {v for _, values in found.values() for v in references(values)}
    for number, (name, _) in found.items():
        if number not in used and not name.startswith("IFCREL") and name != "IFCSTYLEDITEM" and name != "IFCPROJECT":
            problem(number, name, "is used by nothing")


def references(values):
    for value in values:
        if value[0] == "#":
            yield value[1]
        elif value[0] == "[":
            yield from references(value[1])
        elif value[0] == "v":
            yield from references(value[2])


def tree(found):
    """Every element hangs in the tree exactly once; prints parent and child by name."""
    parents = {}
    for name, values in found.values():
        pairs = []
        if name == "IFCRELAGGREGATES":
            pairs = [(values[4][1], v[1]) for v in values[5][1]]
        if name == "IFCRELCONTAINEDINSPATIALSTRUCTURE":
            pairs = [(values[5][1], v[1]) for v in values[4][1]]
        for parent, child in pairs:
            if child in parents:
                problem(child, "hangs in the tree twice")
            parents[child] = parent
    label = {n: decoded(v[2][1]) if v[2][0] == "s" else "" for n, (t, v) in found.items() if t in OBJECTS.split(",")}
    for number in label:
        if number not in parents and found[number][0] != "IFCPROJECT":
            problem(number, found[number][0], "is an orphan")
    for child, parent in parents.items():
        print("child", found[parent][0], label[parent], "|", found[child][0], label[child], "|",
              found[child][1][0][1].strip("'"))
    return label


def properties(found, label):
    for name, values in found.values():
        if name != "IFCRELDEFINESBYPROPERTIES":
            continue
        set_name, set_values = found[values[5][1]][1][2][1], found[values[5][1]][1][4][1]
        for item in set_values:
            single = found[item[1]][1]
            value = single[2]
            text = decoded(value[2][0][1]) if value[2][0][0] == "s" else value[2][0][1]
            for target in values[4][1]:
                print("property", label[target[1]], "|", set_name.strip("'"), decoded(single[0][1]), value[1], text)


def main(path):
    with open(path, encoding="ascii") as file:
        text = file.read()
    if not text.startswith("ISO-10303-21;\nHEADER;") or not text.endswith("END-ISO-10303-21;\n"):
        problem("frame")
    schema = re.search(r"FILE_SCHEMA\(\('(\w+)'\)\)", text).group(1)
    print("schema", schema)
    found = instances(text)
    check_attributes(found, {**BOTH, **SCHEMAS[schema]})
    check_roots(found)
    check_used(found)
    properties(found, tree(found))


sys.stdout.reconfigure(encoding="utf-8", errors="replace")
main(sys.argv[1])
