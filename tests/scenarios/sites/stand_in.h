// The stand-in services as a process of their own, asked over HTTP what was asked of them.
#pragma once

#include <QEventLoop>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTimer>

#include <nlohmann/json.hpp>

namespace scenario {

class StandIn {
public:
    // With a script (demo/script.h), "" the plain one.
    explicit StandIn(const QString& scriptPath = {})
    {
        QStringList arguments{QStringLiteral("demo-services")};
        if (!scriptPath.isEmpty())
            arguments << QStringLiteral("--script") << scriptPath;
        m_process.start(QStringLiteral(HOLDFAST_CLI), arguments);
        while (m_process.waitForReadyRead(60'000))
            if (const QByteArray line = m_process.readLine().trimmed(); line.startsWith("http")) {
                m_url = QString::fromUtf8(line);
                break;
            }
    }
    ~StandIn()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(5'000))
            m_process.kill();
        m_process.waitForFinished();
    }

    QString url() const { return m_url; }
    nlohmann::json requests() { return get(QStringLiteral("/__double/requests")); }
    int count(const char* path)
    {
        int found = 0;
        for (const auto& request : requests())
            found += request.value("path", "").starts_with(path);
        return found;
    }
    void forget() { post(QStringLiteral("/__double/reset"), {}); }
    void play(const QByteArray& script) { post(QStringLiteral("/__double/script"), script); }

private:
    QByteArray wait(QNetworkReply* reply)
    {
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(30'000, &loop, &QEventLoop::quit);
        loop.exec();
        const QByteArray body = reply->readAll();
        reply->deleteLater();
        return body;
    }
    nlohmann::json get(const QString& path)
    {
        return nlohmann::json::parse(wait(m_network.get(QNetworkRequest(QUrl(m_url + path)))).toStdString(), nullptr,
                                     false);
    }
    void post(const QString& path, const QByteArray& body)
    {
        QNetworkRequest request{QUrl(m_url + path)};
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        wait(m_network.post(request, body));
    }

    QProcess m_process;
    QString m_url;
    QNetworkAccessManager m_network;
};

} // namespace scenario
