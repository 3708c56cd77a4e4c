#include "core/services/cloud/keys.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QThread>
#include <qt6keychain/keychain.h>

#include "core/engine/base/log.h"
#include "core/services/store/sha256.h"

namespace holdfast::cloud {

namespace {

const QString kService = QStringLiteral("Holdfast");

// The library answers its jobs from the thread that asked first and is not made for more than one. Keys are asked for
// by workers, so all jobs run on a thread of their own, which ends with the application.
class KeychainThread {
public:
    static QObject& place()
    {
        static KeychainThread* const only = new KeychainThread;   // its thread is ended by stop(), not by a destructor
        return only->m_place;
    }

private:
    KeychainThread()
    {
        m_place.moveToThread(&m_thread);
        m_thread.start();
        s_running = &m_thread;
        qAddPostRoutine(stop);
    }
    static void stop()
    {
        s_running->quit();
        s_running->wait();
    }

    static inline QThread* s_running = nullptr;
    QThread m_thread;
    QObject m_place;
};

// Returns when `work` has ended there.
template<class Work>
void onKeychainThread(const Work& work)
{
    QMetaObject::invokeMethod(&KeychainThread::place(), work, Qt::BlockingQueuedConnection);
}

void run(QKeychain::Job& job)
{
    QEventLoop loop;
    job.setAutoDelete(false);
    QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit);
    job.start();
    loop.exec();
}

std::string fromKeychain(const std::string& provider)
{
    std::string key;
    onKeychainThread([&] {
        QKeychain::ReadPasswordJob job(kService);
        job.setKey(QString::fromStdString(provider));
        run(job);
        if (job.error() == QKeychain::NoError)
            key = job.textData().toStdString();
        else if (job.error() != QKeychain::EntryNotFound)
            log::debug("the keychain does not answer: " + job.errorString().toStdString());
    });
    return key;
}

} // namespace

std::string keyOf(const std::string& provider, const std::string& variable)
{
    // The variable is the explicit wish of whoever started the program; the keychain may ask for a password.
    if (variable.empty())
        return {};
    if (const QByteArray value = qgetenv(variable.c_str()); !value.isEmpty())
        return value.toStdString();
    return QCoreApplication::instance() ? fromKeychain(provider) : std::string();
}

Outcome storeKey(const std::string& provider, const std::string& key)
{
    const QString name = QString::fromStdString(provider);
    Outcome outcome = Done{};
    const auto ask = [&](QKeychain::Job& job, bool isGoodWithout) {
        job.setKey(name);
        run(job);
        if (job.error() != QKeychain::NoError && !(isGoodWithout && job.error() == QKeychain::EntryNotFound))
            outcome = Fault{FaultCode::External, {}, "the keychain", job.errorString().toStdString()};
    };
    onKeychainThread([&] {
        if (key.empty()) {
            QKeychain::DeletePasswordJob job(kService);
            return ask(job, true);
        }
        QKeychain::WritePasswordJob job(kService);
        job.setTextData(QString::fromStdString(key));
        ask(job, false);
    });
    return outcome;
}

std::string fingerprint(const std::string& key)
{
    return key.empty() ? std::string() : store::sha256("holdfast key " + key).substr(0, 8);
}

} // namespace holdfast::cloud
