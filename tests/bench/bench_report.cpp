// The report writer beside a bare QPdfWriter that draws the same texts, lines and fills without any layout.
//links: exports
#include <benchmark/benchmark.h>

#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>

#include "core/services/exports/report_layout.h"
#include "core/services/exports/report_pdf.h"
#include "core/services/figures/figures.h"
#include "tests/core/services/exports/sample_snapshot.h"

using namespace holdfast;

namespace {

constexpr int kRuns = 180;  // gives about 200 rich pages

pipeline::Snapshot bigSnapshot()
{
    pipeline::Snapshot s = sample::results();
    rods::RodSchedule schedule;
    for (int i = 0; i < kRuns; ++i) {
        rods::RodRun run = sample::rodRun(std::uint32_t(i), i % 2 == 0, i % 4 < 2, 0.5 + 0.002 * i);
        run.label += "-" + std::to_string(i);
        schedule.runs.push_back(run);
    }
    s.schedule = sample::shared(schedule);
    s.report = sample::shared(*report::buildReport(sample::reportInput(s), {}));
    return s;
}

const pipeline::Snapshot& snapshot()
{
    static const pipeline::Snapshot big = bigSnapshot();
    return big;
}

void writeReport(benchmark::State& state)
{
    std::size_t bytes = 0;
    for (auto _ : state)
        bytes = std::size_t(exports::renderReportPdf(snapshot(), {})->size());
    const exports::TextRuler ruler;
    const auto pages = exports::layReport(*snapshot().report, ruler, {}, {}).pages.size();
    state.counters["pages"] = double(pages);
    state.counters["bytes"] = double(bytes);
    state.counters["pages/s"]
        = benchmark::Counter(double(pages) * double(state.iterations()), benchmark::Counter::kIsRate);
}

void drawBare(QPainter& painter, const exports::Page& page)
{
    for (const auto& mark : page.fills)
        painter.fillRect(QRectF(mark.area.topLeft() * 10, mark.area.size() * 10),
                         QColor::fromRgba(mark.color));
    for (const auto& mark : page.lines) {
        painter.setPen(QPen(QColor::fromRgba(mark.color), mark.width * 10));
        painter.drawLine(QPointF(mark.x1, mark.y1) * 10, QPointF(mark.x2, mark.y2) * 10);
    }
    for (const auto& figure : page.figures)
        figures::draw(painter, QRectF(figure.area.topLeft() * 10, figure.area.size() * 10), figure.figure,
                      snapshot(), {});
    for (const auto& mark : page.texts) {
        painter.setFont(figures::faceAt(mark.face, mark.size));
        painter.drawText(QPointF(mark.x, mark.baseline) * 10, mark.text);
    }
}

void bareQPdfWriter(benchmark::State& state)
{
    const exports::TextRuler ruler;
    const exports::Pages pages = exports::layReport(*snapshot().report, ruler, {}, {});
    for (auto _ : state) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(720);
        QPainter painter(&writer);
        for (std::size_t i = 0; i < pages.pages.size(); ++i) {
            if (i > 0)
                writer.newPage();
            drawBare(painter, pages.pages[i]);
        }
        painter.end();
    }
    state.counters["pages/s"] = benchmark::Counter(double(pages.pages.size()) * double(state.iterations()),
                                                   benchmark::Counter::kIsRate);
}

BENCHMARK(writeReport)->Unit(benchmark::kMillisecond);
BENCHMARK(bareQPdfWriter)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
