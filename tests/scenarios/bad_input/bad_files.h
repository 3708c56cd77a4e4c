// Files that nobody should hand in, and somebody will.
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>

namespace bad {

inline QByteArray group(int code, const QByteArray& value)
{
    return QByteArray::number(code) + "\n" + value + "\n";
}

inline QByteArray section(const QByteArray& name, const QByteArray& content)
{
    return group(0, "SECTION") + group(2, name) + content + group(0, "ENDSEC");
}

inline QByteArray drawing(const QByteArray& blocks, const QByteArray& entities)
{
    return section("HEADER", group(9, "$ACADVER") + group(1, "AC1015") + group(9, "$INSUNITS") + group(70, "1"))
        + section("BLOCKS", blocks) + section("ENTITIES", entities) + group(0, "EOF");
}

inline QByteArray wallLine(const QByteArray& x1, const QByteArray& y1, const QByteArray& x2, const QByteArray& y2)
{
    return group(0, "LINE") + group(8, "S-WALL") + group(10, x1) + group(20, y1) + group(11, x2) + group(21, y2);
}

inline QByteArray insert(const QByteArray& block)
{
    return group(0, "INSERT") + group(8, "0") + group(2, block) + group(10, "0") + group(20, "0");
}

inline QByteArray block(const QByteArray& name, const QByteArray& content)
{
    return group(0, "BLOCK") + group(8, "0") + group(2, name) + group(10, "0") + group(20, "0") + content
        + group(0, "ENDBLK") + group(8, "0");
}

// B0 holds B1 holds B2 ...
inline QByteArray nestedBlocks(int depth)
{
    QByteArray blocks;
    for (int i = 0; i < depth; ++i)
        blocks += block("B" + QByteArray::number(i),
                        i + 1 < depth ? insert("B" + QByteArray::number(i + 1)) : wallLine("0", "0", "120", "0"));
    return drawing(blocks, insert("B0"));
}

inline QByteArray blocksInEachOther()
{
    return drawing(block("A", insert("B") + wallLine("0", "0", "9", "0")) + block("B", insert("A")), insert("A"));
}

// Each level holds the next one ten times: 10^depth lines if anybody drew them all.
inline QByteArray blockBomb(int depth)
{
    QByteArray blocks;
    for (int i = 0; i < depth; ++i) {
        QByteArray content;
        for (int k = 0; k < 10; ++k)
            content += i + 1 < depth ? insert("B" + QByteArray::number(i + 1)) : wallLine("0", "0", "120", "0");
        blocks += block("B" + QByteArray::number(i), content);
    }
    return drawing(blocks, insert("B0"));
}

// The same bytes on every run, none of them a format.
inline QByteArray rubbish(int size)
{
    QByteArray bytes;
    std::uint32_t state = 12345;
    for (int i = 0; i < size; ++i) {
        state = state * 1664525u + 1013904223u;
        bytes.append(char(state >> 24));
    }
    return bytes;
}

inline QString write(const QDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace bad
