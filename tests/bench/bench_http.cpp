// links: http demo Qt6::Network
// Which library carries the calls: libcurl (one multi handle) or QNetworkAccessManager, against the stand-in
// with the latency of a city (150 ms). Ratios, so that the machine cancels out.
#include <chrono>
#include <cstdio>
#include <functional>
#include <semaphore>

#include <QCoreApplication>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include "core/services/demo/services.h"
#include "core/services/http/client.h"

using namespace holdfast;
using Seconds = std::chrono::duration<double>;

namespace {

constexpr int kAtOnce = 100;

double byCurl(const std::string& url, int count)
{
    http::Client client;
    std::counting_semaphore<kAtOnce> places(kAtOnce);
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < count; ++i) {
        places.acquire();
        client.start({"GET", url, {}, {}}, {}, [&places](const http::Exchange&) { places.release(); });
    }
    for (int i = 0; i < kAtOnce; ++i)
        places.acquire();
    return Seconds(std::chrono::steady_clock::now() - start).count();
}

double byQt(const std::string& url, int count)
{
    QNetworkAccessManager manager;
    QEventLoop loop;
    int sent = 0, done = 0;
    const auto start = std::chrono::steady_clock::now();
    std::function<void()> next = [&] {
        if (sent == count)
            return;
        ++sent;
        QNetworkReply* reply = manager.get(QNetworkRequest(QUrl(QString::fromStdString(url))));
        QObject::connect(reply, &QNetworkReply::finished, reply, [&, reply] {
            reply->readAll();
            reply->deleteLater();
            if (++done == count)
                loop.quit();
            next();
        });
    };
    for (int i = 0; i < kAtOnce; ++i)
        next();
    loop.exec();
    return Seconds(std::chrono::steady_clock::now() - start).count();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    for (const int latency : {0, 150}) {
        demo::Script script;
        script.sites = 20;
        script.delays = {{"", latency}};
        const auto services = demo::Services::start(script);
        if (!services)
            return 1;
        const std::string url = (*services)->url() + "/resource/3h2n-5cm9.json?%24limit=5";
        const int count = latency == 0 ? 2000 : 1000;
        byCurl(url, 100);   // the code is warm
        const double curl = byCurl(url, count);
        const double qt = byQt(url, count);
        std::printf(
            "latency %d ms, %d calls, %d at once: libcurl %.0f/s, QNetworkAccessManager %.0f/s, ratio %.2f\n",
            latency, count, kAtOnce, count / curl, count / qt, qt / curl);
    }
    return 0;
}
