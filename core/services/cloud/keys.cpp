#include "core/services/cloud/keys.h"

#include <chrono>
#include <functional>
#include <utility>

#include <QCoreApplication>
#include <QEventLoop>
#include <QThread>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include "core/engine/base/log.h"
#include "core/services/store/sha256.h"

namespace holdfast::cloud {

namespace {

const QString kService = QStringLiteral("Holdfast");

// The keychain's library does one job after another and tells their ends to the thread that asked first: asked from
// workers without an event loop, the second job would wait for ever. All of them run here instead.
class KeychainThread {
public:
    KeychainThread()
    {
        m_thread.setObjectName(QStringLiteral("keychain"));
        m_receiver.moveToThread(&m_thread);
        m_thread.start();
    }
    ~KeychainThread()
    {
        m_thread.quit();
        m_thread.wait();
    }
    KeychainThread(const KeychainThread&) = delete;
    KeychainThread& operator=(const KeychainThread&) = delete;

    static KeychainThread& ofProgram()
    {
        static KeychainThread thread;
        return thread;
    }
    void run(const std::function<void()>& work)
    {
        QMetaObject::invokeMethod(&m_receiver, work, Qt::BlockingQueuedConnection);
    }

private:
    QThread m_thread;
    QObject m_receiver;
};

constexpr std::chrono::seconds kPatience(60);    // a person may be asked for a password meanwhile

// False when there was no answer in time; the job then ends, and goes, when it likes.
bool finished(QKeychain::Job& job)
{
    QEventLoop loop;
    bool done = false;
    job.setAutoDelete(false);
    QObject::connect(&job, &QKeychain::Job::finished, &loop, [&] {
        done = true;
        loop.quit();
    });
    QTimer::singleShot(kPatience, &loop, &QEventLoop::quit);
    job.start();
    loop.exec();
    job.setAutoDelete(!done);
    return done;
}

// Error and words of a job; `prepare` fills it in, `take` reads what it brought.
template<class Job>
std::pair<QKeychain::Error, QString> asked(const QString& key, const std::function<void(Job&)>& prepare,
                                           const std::function<void(const Job&)>& take = {})
{
    std::pair<QKeychain::Error, QString> answer{QKeychain::OtherError,
                                                QStringLiteral("the keychain did not answer within a minute")};
    KeychainThread::ofProgram().run([&] {
        auto* job = new Job(kService);
        job->setKey(key);
        if (prepare)
            prepare(*job);
        if (!finished(*job))
            return;
        answer = {job->error(), job->errorString()};
        if (take)
            take(*job);
        delete job;
    });
    return answer;
}

std::string fromKeychain(const std::string& provider)
{
    using Job = QKeychain::ReadPasswordJob;
    std::string key;
    const auto [error, words] = asked<Job>(QString::fromStdString(provider), {},
                                           [&key](const Job& job) { key = job.textData().toStdString(); });
    if (error != QKeychain::NoError && error != QKeychain::EntryNotFound)
        log::debug("the keychain does not answer: " + words.toStdString());
    return error == QKeychain::NoError ? key : std::string();
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
    const auto [error, words] = key.empty()
        ? asked<QKeychain::DeletePasswordJob>(name, {})
        : asked<QKeychain::WritePasswordJob>(name, [&key](QKeychain::WritePasswordJob& job) {
              job.setTextData(QString::fromStdString(key));
          });
    const bool good = error == QKeychain::NoError || (key.empty() && error == QKeychain::EntryNotFound);
    return good ? Outcome(Done{}) : Outcome(Fault{FaultCode::External, {}, "the keychain", words.toStdString()});
}

std::string fingerprint(const std::string& key)
{
    return key.empty() ? std::string() : store::sha256("holdfast key " + key).substr(0, 8);
}

} // namespace holdfast::cloud
