#include "ui/panels/log_panel.h"

#include <mutex>
#include <string>
#include <vector>

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace holdfast::panels {

namespace {

constexpr int kEveryMs = 100, kLinesKept = 5000;

const char* levelWord(log::Level level)
{
    switch (level) {
    case log::Level::Debug: return "debug";
    case log::Level::Info: return "info";
    case log::Level::Warning: return "warning";
    case log::Level::Error: return "error";
    }
    return "error";
}

} // namespace

struct LogPanel::Queue {
    std::mutex mutex;
    std::vector<std::string> lines;

    static void take(void* context, log::Level level, std::string_view message)
    {
        auto& queue = *static_cast<Queue*>(context);
        const std::lock_guard lock(queue.mutex);
        queue.lines.push_back(std::string(levelWord(level)) + ": " + std::string(message));
    }
    std::vector<std::string> takeAll()
    {
        const std::lock_guard lock(mutex);
        return std::exchange(lines, {});
    }
};

LogPanel::LogPanel(QWidget* parent)
    : QWidget(parent)
    , m_queue(std::make_unique<Queue>())
    , m_text(new QPlainTextEdit(this))
{
    m_text->setReadOnly(true);
    m_text->setMaximumBlockCount(kLinesKept);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Log"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    log::listen(&Queue::take, m_queue.get());
    startTimer(kEveryMs);
}

LogPanel::~LogPanel()
{
    log::listen(nullptr, nullptr);
}

QString LogPanel::shownText() const
{
    return m_text->toPlainText();
}

void LogPanel::timerEvent(QTimerEvent*)
{
    for (const std::string& line : m_queue->takeAll())
        m_text->appendPlainText(QString::fromStdString(line));
}

} // namespace holdfast::panels
