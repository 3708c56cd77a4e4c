// Files of a test's own folder, and programs in it that do what a shell line says.
#pragma once

#include <string>

#include <QFile>
#include <QTemporaryDir>

namespace holdfast::support {

class Scripts {
protected:
    std::string file(const char* name, const QByteArray& content) const
    {
        QFile out(m_folder.filePath(QLatin1String(name)));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("the test cannot write its file");
        return out.fileName().toStdString();
    }

    std::string program(const std::string& line, const char* name) const
    {
        const std::string path = file(name, QByteArray("#!/bin/sh\n") + line.c_str() + "\n");
        QFile::setPermissions(QString::fromStdString(path), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    // A DXF of one line on layer WALL.
    std::string oneLine() const
    {
        return file("line.dxf", "  0\nSECTION\n  2\nENTITIES\n  0\nLINE\n  8\nWALL\n 10\n1\n 20\n2\n 11\n3\n 21\n4\n"
                                "  0\nENDSEC\n  0\nEOF\n");
    }

    QTemporaryDir m_folder;
};

} // namespace holdfast::support
