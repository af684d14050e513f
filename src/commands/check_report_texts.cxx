#include "commands/check_report_texts.hxx"

#include "report/quantity.hxx"
#include "table/sheet_reference.hxx"

#include <algorithm>
#include <array>
#include <utility>

namespace ansinh::commands {

namespace {

std::string decimal(const border::Sentences& sentences, const std::optional<Rational>& value) {
    if (!value || denominator(*value) == 1) return {};
    return sentences.render(Message{"rule.number", {report::quantity(*value)}});
}

constexpr std::array slips{"slip.swapped-digits", "slip.sign",        "slip.thousands",
                           "slip.tens",           "slip.missing-digit", "slip.extra-digit",
                           "slip.one-digit",      "slip.neighbour"};

/// What speaks for a change: the slip, the rules that would hold, those that would not.
std::vector<Message> proof(const report::Change& change) {
    std::vector<Message> said;
    if (change.slip != report::Slip::none)
        said.push_back({slips.at(static_cast<std::size_t>(change.slip)), {}});
    if (change.mends > 0) said.push_back({"repair.mends", {static_cast<std::int64_t>(change.mends)}});
    if (change.breaks > 0) said.push_back({"repair.breaks", {static_cast<std::int64_t>(change.breaks)}});
    if (!change.applicable) said.push_back({"repair.elsewhere", {}});
    return said;
}

Message said(const report::Change& change) {
    const std::string cell =
        (change.sheet.empty() ? std::string() : change.sheet + ".") + table::cell_name(change.cell);
    if (!change.to) return {"repair.look", {cell, report::quantity(change.from)}};
    const Argument from = report::quantity(change.from), to = report::quantity(*change.to);
    std::vector<Message> proven = proof(change);
    if (proven.empty()) return {"rule.suspect-value", {cell, from, to}};
    return {"repair.change", {cell, from, to, std::move(proven)}};
}

} // namespace

std::string cells_text(const report::Finding& finding) {
    if (finding.cells.empty()) return {};
    const std::string cells = table::list_names(finding.cells);
    return finding.sheet.empty() ? cells : finding.sheet + "." + cells;
}

std::string mending_text(const border::Sentences& sentences, const report::Finding& finding) {
    std::string lines;
    std::int64_t number = 0;
    for (const report::Way& way : finding.ways) {
        std::vector<Message> changes;
        for (const report::Change& change : way)
            changes.push_back(said(change));
        const Message line = finding.ways.size() == 1 ? Message{"repair.only-way", {std::move(changes)}}
                                                      : Message{"repair.way", {++number, std::move(changes)}};
        lines += (lines.empty() ? "" : "\n") + sentences.render(line);
    }
    return lines;
}

std::vector<annex::FindingTexts> finding_texts(const border::Context& context, const ReportChecked& checked,
                                               const FindingLinks& links) {
    const border::Sentences sentences(context, text::Language::vietnamese);
    std::vector<annex::FindingTexts> texts;
    for (const report::Finding& finding : checked.findings) {
        annex::FindingTexts said{sentences.render(finding.text), mending_text(sentences, finding),
                                 decimal(sentences, finding.reported), decimal(sentences, finding.expected),
                                 {std::string(), cells_text(finding)}};
        if (said.mending.empty() && !finding.instruction.code.empty())
            said.mending = sentences.render(finding.instruction);
        if (!finding.advice.empty()) said.mending += (said.mending.empty() ? "" : "\n") + finding.advice;
        const bool elsewhere =
            std::ranges::find(checked.in_workbook, finding.sheet) != checked.in_workbook.end();
        if (links.wanted && !finding.cells.empty()) {
            const std::string& sheet =
                finding.sheet.empty() ? checked.now.read.content.name : finding.sheet;
            said.cells.target = (elsewhere ? "" : links.file) + "#" + table::quoted_sheet(sheet) + "." +
                                table::cell_name(finding.cells.front());
        }
        if (!links.name.empty() && !elsewhere && !said.cells.text.empty())
            said.cells.text = links.name + ": " + said.cells.text;
        texts.push_back(std::move(said));
    }
    return texts;
}

} // namespace ansinh::commands
