#include "commands/check_report_year.hxx"

#include "border/cell_reading.hxx"
#include "border/text.hxx"
#include "commands/check_report_sheet.hxx"
#include "commands/check_report_texts.hxx"
#include "office/areas.hxx"
#include "office/file_names.hxx"
#include "office/open_documents.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::commands {

using report::CheckedTable;

YearsFindings::YearsFindings(const Invocation& invocation, const FindingsHome& home, const ReportChecked& checked,
                             report::CheckMemory& memory, const annex::Words& words)
    : m_invocation(invocation), m_home(home), m_checked(checked), m_memory(memory), m_words(words) {
    for (const CheckedTable& table : m_memory.tables)
        if (!table.file.empty() && !m_last) m_last = results_read(m_invocation, m_home.document, table.results);
    if (!m_last) return;
    m_rows = annex::read_finding_rows(*m_last, m_words);
    m_formulas = border::formula_texts(office::range_of(m_home.document.sheet_named(m_last->name),
                                                        {0, 0, m_last->rows() - 1, m_last->columns() - 1}));
}

std::string YearsFindings::title_of(const CheckedTable& table) const {
    return office::shown_name(border::to_office(table.file)) + ", " + table.sheet + ", " +
           table::area_name(table.area);
}

bool YearsFindings::stands_there(const CheckedTable& table) const {
    return m_last && !table.file.empty() && table.results == m_last->name;
}

annex::FindingBlock YearsFindings::checked_block() {
    const bool was_there = m_last && m_checked.answers.results == m_last->name;
    const Compared with_last = compared(m_checked, was_there ? m_last : std::nullopt, m_words);
    const std::string file = office::shown_name(border::to_office(m_home.file));
    m_renewed = remembered(m_checked, with_last, results_name(m_last, m_home.document, m_words));
    const auto texts = finding_texts(m_invocation.context, m_checked, {true, m_home.file, file});
    return {title_of(m_renewed), annex::finding_lines(m_checked.findings, texts, with_last.past, m_words),
            m_renewed.findings};
}

annex::FindingBlock YearsFindings::kept_block(const CheckedTable& table) const {
    const auto formula_of = [&](const annex::FindingRow& row) {
        constexpr int cells_column = 3;
        const std::string* formula = m_formulas.find({row.row, cells_column});
        return formula == nullptr ? std::string() : *formula;
    };
    return annex::kept_block(table, title_of(table), m_rows, formula_of, m_words);
}

/// In the order they stand in; a table that was never checked comes last.
std::vector<YearsFindings::Part> YearsFindings::parts_with(std::optional<std::size_t> known) {
    std::vector<std::size_t> places;
    std::vector<CheckedTable> standing;
    for (std::size_t place = 0; place < m_memory.tables.size(); ++place)
        if (stands_there(m_memory.tables[place])) {
            places.push_back(place);
            standing.push_back(m_memory.tables[place]);
        }
    std::ranges::stable_sort(places, {}, [&](std::size_t place) {
        const auto& findings = m_memory.tables[place].findings;
        return findings.empty() ? std::int64_t{0} : findings.front().number;
    });
    std::vector<Part> parts;
    for (const std::size_t place : places)
        parts.push_back({place, known == place ? checked_block() : kept_block(m_memory.tables[place])});
    if (!known || std::ranges::find(places, *known) == places.end()) parts.push_back({known, checked_block()});
    if (annex::FindingBlock rest = annex::unknown_rows(standing, m_rows); !rest.lines.empty())
        parts.push_back({{}, std::move(rest)});
    return parts;
}

Message YearsFindings::write(const CheckedTable* known) {
    const auto place =
        known == nullptr ? std::nullopt : std::optional(static_cast<std::size_t>(known - m_memory.tables.data()));
    std::vector<Part> parts = parts_with(place);
    std::vector<annex::FindingBlock> blocks;
    for (Part& part : parts)
        blocks.push_back(std::move(part.block));
    annex::Annex sheet = annex::received_annex(blocks, m_words);
    sheet.sheet = m_renewed.results;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const bool renewed = parts[part].table == place && blocks[part].checked == title_of(m_renewed);
        if (renewed)
            m_renewed.findings = blocks[part].findings;
        else if (parts[part].table)
            m_memory.tables[*parts[part].table].findings = blocks[part].findings;
    }
    const std::string name = sheet.sheet;
    m_memory.remember(std::move(m_renewed), known);
    put_results(m_invocation, m_home.document, m_home.document.active_sheet(), m_last, std::move(sheet), m_memory);
    return check_done("check.done-in-year", m_checked, {name, office::shown_name(m_home.document)});
}

} // namespace ansinh::commands
