"""Holds a binary glTF 2.0 file against the specification's rules on chunks, buffers, accessors and nodes.

Prints "problem ..." lines, then the facts tst_gltf_model.cpp asks for: nodes, and the bounds of all that is drawn.
"""
import json
import math
import struct
import sys

SIZES = {5120: 1, 5121: 1, 5122: 2, 5123: 2, 5125: 4, 5126: 4}
WIDTH = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT4": 16}


def problem(*words):
    print("problem", *words)


def chunks(data):
    magic, version, length = struct.unpack_from("<4sII", data)
    if magic != b"glTF" or version != 2 or length != len(data):
        problem("header", magic, version, length, len(data))
    at = 12
    while at < len(data):
        size, kind = struct.unpack_from("<I4s", data, at)
        if size % 4 or at + 8 + size > len(data):
            problem("chunk", kind, size)
        yield kind, data[at + 8:at + 8 + size]
        at += 8 + size


def values(gltf, binary, number):
    accessor = gltf["accessors"][number]
    view = gltf["bufferViews"][accessor["bufferView"]]
    width = WIDTH[accessor["type"]]
    size = SIZES[accessor["componentType"]]
    start = view.get("byteOffset", 0) + accessor.get("byteOffset", 0)
    if start % size or width * size * accessor["count"] > view["byteLength"]:
        problem("accessor", number, "does not fit its view")
    kind = "f" if accessor["componentType"] == 5126 else "I"
    flat = struct.unpack_from("<%d%s" % (width * accessor["count"], kind), binary, start)
    return [flat[i:i + width] for i in range(0, len(flat), width)]


def check_primitive(gltf, binary, primitive):
    positions = values(gltf, binary, primitive["attributes"]["POSITION"])
    normals = values(gltf, binary, primitive["attributes"]["NORMAL"])
    indices = [i[0] for i in values(gltf, binary, primitive["indices"])]
    accessor = gltf["accessors"][primitive["attributes"]["POSITION"]]
    for axis in range(3):
        low, high = min(p[axis] for p in positions), max(p[axis] for p in positions)
        if low != accessor["min"][axis] or high != accessor["max"][axis]:
            problem("bounds of accessor", low, high, accessor["min"], accessor["max"])
    if len(normals) != len(positions) or len(indices) % 3 or max(indices) >= len(positions):
        problem("primitive", len(normals), len(positions), len(indices))
    for n in normals:
        if abs(math.hypot(*n) - 1) > 1e-5:
            problem("normal", n)
    for i in range(0, len(indices), 3):
        a, b, c = (positions[indices[i + k]] for k in range(3))
        u, v = [b[k] - a[k] for k in range(3)], [c[k] - a[k] for k in range(3)]
        face = (u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0])
        if sum(face[k] * normals[indices[i]][k] for k in range(3)) <= 0:
            problem("triangle turned inside out", i)
    return positions


def rotated(q, v):
    x, y, z, w = q
    t = [2 * (y * v[2] - z * v[1]), 2 * (z * v[0] - x * v[2]), 2 * (x * v[1] - y * v[0])]
    return [v[0] + w * t[0] + y * t[2] - z * t[1], v[1] + w * t[1] + z * t[0] - x * t[2],
            v[2] + w * t[2] + x * t[1] - y * t[0]]


def main(path):
    with open(path, "rb") as file:
        parts = list(chunks(file.read()))
    if [kind for kind, _ in parts] != [b"JSON", b"BIN\0"]:
        problem("chunks", parts)
    gltf, binary = json.loads(parts[0][1].decode("utf-8")), parts[1][1]
    if gltf["asset"]["version"] != "2.0" or not 0 <= len(binary) - gltf["buffers"][0]["byteLength"] < 4:
        problem("buffer", len(binary))
    end = 0
    for view in gltf["bufferViews"]:
        if view["byteOffset"] != end:
            problem("views leave a gap or overlap", view)
        end = view["byteOffset"] + view["byteLength"]
    meshes = [check_primitive(gltf, binary, m["primitives"][0]) for m in gltf["meshes"]]
    children = [c for node in gltf["nodes"] for c in node.get("children", [])]
    roots = gltf["scenes"][0]["nodes"]
    if sorted(children + roots) != list(range(len(gltf["nodes"]))):
        problem("nodes are not a tree")
    low, high = [1e99] * 3, [-1e99] * 3
    for node in gltf["nodes"]:
        if "mesh" not in node:
            continue
        q = node.get("rotation", [0, 0, 0, 1])
        if abs(math.hypot(*q) - 1) > 1e-6:
            problem("rotation", node["name"])
        s, t = node.get("scale", [1, 1, 1]), node.get("translation", [0, 0, 0])
        box = [[1e99] * 3, [-1e99] * 3]
        for p in meshes[node["mesh"]]:
            r = rotated(q, [p[k] * s[k] for k in range(3)])
            for k in range(3):
                box[0][k] = min(box[0][k], r[k] + t[k])
                box[1][k] = max(box[1][k], r[k] + t[k])
        print("node", "%.3f %.3f %.3f %.3f %.3f %.3f" % tuple(box[0] + box[1]), node["name"])
        low = [min(low[k], box[0][k]) for k in range(3)]
        high = [max(high[k], box[1][k]) for k in range(3)]
    print("bounds", "%.3f %.3f %.3f %.3f %.3f %.3f" % tuple(low + high))


sys.stdout.reconfigure(encoding="utf-8", errors="replace")
main(sys.argv[1])
