#include "commands/report_doubts.hxx"

#include "border/shipped.hxx"
#include "commands/table_words.hxx"
#include "report/check.hxx"
#include "report/reading.hxx"
#include "table/discovery.hxx"

#include <algorithm>

namespace ansinh::commands {

std::vector<committee_report::Doubt> doubts_of(Invocation& invocation, const workbook::Picture& book,
                                               const std::vector<report::Rule>& rules,
                                               const committee_report::Figures& figures) {
    const border::Sentences sentences(invocation.context, text::Language::vietnamese);
    const report::Indicators indicators = border::report_indicators(invocation.context);
    const table::Vocabulary words = table_words(invocation.context);
    std::vector<committee_report::Doubt> doubts;
    for (const committee_report::QuarterTotal& quarter : figures.quarters) {
        const table::Sheet& sheet =
            *book.region("tong_hop_" + std::to_string(quarter.quarter.number()) + "_thon").sheet;
        for (const table::Table& table : table::find_tables(sheet, words)) {
            invocation.progress.check();
            const report::Figures now =
                report::read_figures(sheet, table, report::recognise(table, indicators));
            report::Material material;
            material.now = &now;
            for (const report::Finding& finding : report::check(material, rules, report::names_series))
                if (finding.severity == report::Severity::error)
                    for (const table::Position cell : finding.cells)
                        doubts.push_back({workbook::full_name(sheet, cell), sentences.render(finding.text)});
        }
    }
    return doubts;
}

} // namespace ansinh::commands
