#include "core/services/cloud/keys.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <qt6keychain/keychain.h>

#include "core/engine/base/log.h"
#include "core/services/store/sha256.h"

namespace holdfast::cloud {

namespace {

const QString kService = QStringLiteral("Holdfast");

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
    QKeychain::ReadPasswordJob job(kService);
    job.setKey(QString::fromStdString(provider));
    run(job);
    if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
        log::debug("the keychain does not answer: " + job.errorString().toStdString());
    return job.error() == QKeychain::NoError ? job.textData().toStdString() : std::string();
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
    const auto refused = [&](const QKeychain::Job& job) {
        return Fault{FaultCode::External, {}, "the keychain", job.errorString().toStdString()};
    };
    if (key.empty()) {
        QKeychain::DeletePasswordJob job(kService);
        job.setKey(name);
        run(job);
        return job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound ? Outcome(Done{})
                                                                                            : refused(job);
    }
    QKeychain::WritePasswordJob job(kService);
    job.setKey(name);
    job.setTextData(QString::fromStdString(key));
    run(job);
    return job.error() == QKeychain::NoError ? Outcome(Done{}) : refused(job);
}

std::string fingerprint(const std::string& key)
{
    return key.empty() ? std::string() : store::sha256("holdfast key " + key).substr(0, 8);
}

} // namespace holdfast::cloud
