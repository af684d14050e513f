#include "commands/check_report.hxx"

#include "annex/findings.hxx"
#include "border/shipped.hxx"
#include "border/text.hxx"
#include "commands/references.hxx"
#include "commands/sheet_tables.hxx"
#include "office/annex/insertion.hxx"
#include "office/new_sheet.hxx"
#include "report/check.hxx"
#include "report/line_matching.hxx"
#include "report/reading.hxx"
#include "target/choice.hxx"

#include <algorithm>

namespace ansinh::commands {

namespace {

struct Report {
    SheetTables read;
    const table::Table* table = nullptr;
    report::Figures figures;
};

Report read_report(const Invocation& invocation, const office::Document& document,
                   const std::optional<std::string>& sheet, const std::optional<std::string>& table,
                   const report::Indicators& indicators) {
    Report report{read_tables(invocation, document, sheet), nullptr, {}};
    target::Request request;
    request.table = table;
    request.cursor = report.read.cursor;
    report.table = target::choose_table(report.read.tables, request);
    if (report.table == nullptr) throw Error("table.none");
    report.figures = report::read_figures(report.read.content, *report.table,
                                          report::recognise(*report.table, indicators));
    return report;
}

std::string decimal(const border::Sentences& sentences, const std::optional<Rational>& value) {
    if (!value || denominator(*value) == 1) return {};
    return sentences.render(Message{"rule.number", {Quantity{*value, 2}}});
}

/// Sheets are Vietnamese, whatever the interface speaks.
std::vector<annex::FindingTexts> texts_of(const border::Context& context,
                                          const std::vector<report::Finding>& findings) {
    const border::Sentences sentences(context, text::Language::vietnamese);
    std::vector<annex::FindingTexts> texts;
    for (const report::Finding& finding : findings) {
        annex::FindingTexts said{sentences.render(finding.text), finding.advice,
                                 decimal(sentences, finding.reported), decimal(sentences, finding.expected)};
        if (!finding.instruction.code.empty()) {
            const std::string cells = sentences.render(finding.instruction);
            said.mending = said.mending.empty() ? cells : cells + ". " + said.mending;
        }
        texts.push_back(std::move(said));
    }
    return texts;
}

std::int64_t count_of(const std::vector<report::Finding>& findings, report::Severity severity) {
    return std::ranges::count(findings, severity, &report::Finding::severity);
}

} // namespace

Message check_report(Invocation& invocation) {
    invocation.arguments.allow_only({"sheet", "table", "previous"});
    SheetOfReferences references;
    const auto area = references.without_sheet(invocation.arguments.text("table"));
    const auto named = invocation.arguments.text("sheet");
    const office::Document document = changeable_document(invocation);
    const annex::Words words = border::annex_words(invocation.context);
    const std::string name = annex::free_sheet_name(words.check.sheet, document.sheet_names());
    office::check_sheet_can_be_added(document, name);

    const report::Indicators indicators = border::report_indicators(invocation.context);
    const Report now =
        read_report(invocation, document, named ? named : references.sheet(), area, indicators);
    report::Material material{&now.figures, nullptr, {}};
    std::optional<Report> before;
    if (const auto previous = invocation.arguments.text("previous")) {
        before = read_report(invocation, document, previous, {}, indicators);
        material.previous = &before->figures;
        material.line_before = report::lines_before(now.figures, before->figures);
    }
    invocation.progress.check();
    const auto findings =
        report::check(material, border::report_rules(invocation.context), report::names_series);
    invocation.progress.check();

    annex::Annex sheet =
        annex::findings_annex(findings, texts_of(invocation.context, findings),
                              now.read.content.name + ", " + table::area_name(now.table->area), words);
    sheet.sheet = name;
    const std::string title = invocation.sentences.render(Message{"check.title", {}});
    office::insert_annex(document, now.read.sheet, std::move(sheet), border::to_office(title));
    return {"check.done",
            {now.read.content.name, count_of(findings, report::Severity::error),
             count_of(findings, report::Severity::warning),
             count_of(findings, report::Severity::unverifiable), name}};
}

} // namespace ansinh::commands
