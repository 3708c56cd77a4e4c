// The door to the network: what the wire does to an exchange, and HTTP/2 behind a real server.
#include <atomic>
#include <future>
#include <thread>

#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include "core/services/demo/services.h"
#include "core/services/http/client.h"

using namespace holdfast;
using demo::FaultKind;
using http::Trouble;

namespace {

demo::Script scripted(FaultKind kind)
{
    demo::Script script;
    script.sites = 10;
    script.faults = {{kind, "", 0, 1, -1}};
    return script;
}

int freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace

class Http : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addresses()
    {
        QCOMPARE(http::percentEncoded("a $'b"), std::string("a%20%24%27b"));
        QCOMPARE(http::joined("http://h/", "/p"), std::string("http://h/p"));
        QVERIFY(http::isLoopback("http://127.0.0.1:80/x") && http::isLoopback("https://[::1]/"));
        QVERIFY(!http::isLoopback("http://127.0.0.1.example.com/"));   // a name, not this machine
        QCOMPARE(http::hostOf("http://user@h:1/"), std::string("h"));
        QVERIFY(!http::isLoopback("https://example.com/127.0.0.1"));
    }

    void everyTroubleHasItsName()
    {
        http::Client client;
        const auto services = demo::Services::start({});
        const std::string url = (*services)->url() + "/resource/3h2n-5cm9.json";
        const auto outcome = [&](FaultKind kind) {
            (*services)->play(scripted(kind));
            http::Request request{"GET", url, {}, {}};
            request.deadline = std::chrono::milliseconds(700);
            return client.send(request).trouble;
        };
        QCOMPARE(outcome(FaultKind::Reset), Trouble::CutShort);
        QCOMPARE(outcome(FaultKind::Cut), Trouble::CutShort);
        QCOMPARE(outcome(FaultKind::Drip), Trouble::TimedOut);
        QCOMPARE(outcome(FaultKind::ServerErrorHtml), Trouble::None);
        QCOMPARE(client.send({"GET", "http://127.0.0.1:" + std::to_string(freePort()) + "/", {}, {}}).trouble,
                 Trouble::NoConnection);
        QCOMPARE(client.send({"GET", "file:///etc/hostname", {}, {}}).trouble, Trouble::BadAddress);
    }

    void aReplyIsBounded()
    {
        http::ClientOptions options;
        options.mostBytes = 100;
        http::Client client(options);
        const auto services = demo::Services::start({});
        QCOMPARE(client.send({"GET", (*services)->url() + "/resource/3h2n-5cm9.json", {}, {}}).trouble,
                 Trouble::TooLarge);
    }

    void aStopAndAnEndOfTheClientAnswerEveryAsker()
    {
        demo::Script slow;
        slow.delays = {{"", 60'000}};
        const auto services = demo::Services::start(slow);
        const http::Request request{"GET", (*services)->url() + "/resource/3h2n-5cm9.json", {}, {}};
        std::stop_source stop;
        std::promise<Trouble> stopped, ended;
        {
            http::Client client;
            client.start(request, stop.get_token(),
                         [&](const http::Exchange& e) { stopped.set_value(e.trouble); });
            client.start(request, {}, [&](const http::Exchange& e) { ended.set_value(e.trouble); });
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            stop.request_stop();
            QCOMPARE(stopped.get_future().get(), Trouble::Cancelled);
        }
        QCOMPARE(ended.get_future().get(), Trouble::Cancelled);
    }

    void http2SharesOneConnection()
    {
        QString nginx = QStandardPaths::findExecutable(QStringLiteral("nginx"));
        if (nginx.isEmpty())
            nginx = QStandardPaths::findExecutable(QStringLiteral("nginx"), {QStringLiteral("/usr/sbin")});
        const QString openssl = QStandardPaths::findExecutable(QStringLiteral("openssl"));
        if (nginx.isEmpty() || openssl.isEmpty())
            QSKIP("nginx or openssl is not installed");
        QTemporaryDir dir;
        const auto services = demo::Services::start({});
        const int port = freePort();
        QCOMPARE(QProcess::execute(
                     openssl, {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                               QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"),
                               QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"),
                               QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:localhost"),
                               QStringLiteral("-keyout"), dir.filePath(QStringLiteral("key.pem")),
                               QStringLiteral("-out"), dir.filePath(QStringLiteral("cert.pem"))}),
                 0);
        QFile conf(dir.filePath(QStringLiteral("nginx.conf")));
        QVERIFY(conf.open(QIODevice::WriteOnly));
        conf.write(QStringLiteral(
                       "daemon off; pid %1/pid; error_log %1/error.log;\nevents {}\nhttp {\n access_log off;"
                       " client_body_temp_path %1/b; proxy_temp_path %1/p; fastcgi_temp_path %1/f; "
                       "uwsgi_temp_path %1/u;"
                       " scgi_temp_path %1/s; gzip on; gzip_types application/json; gzip_proxied any; "
                       "gzip_min_length 10;\n"
                       " server { listen 127.0.0.1:%2 ssl http2; ssl_certificate cert.pem; "
                       "ssl_certificate_key key.pem;"
                       " location / { proxy_pass http://127.0.0.1:%3; } }\n}\n")
                       .arg(dir.path())
                       .arg(port)
                       .arg((*services)->port())
                       .toUtf8());
        conf.close();
        QProcess server;
        server.start(nginx, {QStringLiteral("-p"), dir.path(), QStringLiteral("-c"), conf.fileName()});
        QVERIFY(server.waitForStarted());
        http::ClientOptions options;
        options.authorities = dir.filePath(QStringLiteral("cert.pem")).toStdString();
        http::Client client(options);
        const http::Request request{"GET",
                                    "https://localhost:" + std::to_string(port)
                                        + "/resource/3h2n-5cm9.json?%24limit=50",
                                    {},
                                    {}};
        QTRY_VERIFY_WITH_TIMEOUT(client.send(request).ok(), 20'000);
        const auto before = client.totals();
        std::vector<std::jthread> threads;
        std::atomic<int> good = 0;
        for (int i = 0; i < 20; ++i)
            threads.emplace_back([&] {
                const auto e = client.send(request);
                good += e.ok() && e.reply.version == 20 && e.reply.header("content-encoding") == "gzip"
                        && e.reply.body.starts_with("[");
            });
        threads.clear();
        server.terminate();
        server.waitForFinished();
        QCOMPARE(good.load(), 20);
        QVERIFY(client.totals().connections - before.connections <= 1);
    }
};

QTEST_GUILESS_MAIN(Http)
#include "tst_http.moc"
