#include "target/memory.hxx"

#include "target/memory_json.hxx"
#include "target/recall.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ansinh::target {

namespace {

using Tables = std::vector<TableMemory>;

/// Whether a header like the table's still stands where another was remembered: then that is another table,
/// not this one before rows were inserted.
bool still_stands(const table::Sheet& sheet, const table::Area& remembered, const table::Area& table) {
    if (remembered.columns() != table.columns()) return false;
    for (int column = 0; column < table.columns(); ++column)
        if (sheet.cell(remembered.first_row, remembered.first_column + column).text !=
            sheet.cell(table.first_row, table.first_column + column).text)
            return false;
    return true;
}

/// What of several fits best: the table at that very place, else one that overlaps it, else one that stood
/// elsewhere and does so no more.
template <class Fits>
Tables::const_iterator nearest(const Tables& tables, const table::Sheet& sheet, const table::Area& area,
                               Fits fits) {
    const auto first_where = [&](auto near) {
        return std::ranges::find_if(tables,
                                    [&](const TableMemory& one) { return fits(one) && near(one.area); });
    };
    for (const auto found : {first_where([&](const table::Area& known) { return known == area; }),
                             first_where([&](const table::Area& known) { return known.intersects(area); })})
        if (found != tables.end()) return found;
    return first_where([&](const table::Area& known) { return !still_stands(sheet, known, area); });
}

Tables::const_iterator find_in(const Tables& tables, const table::Sheet& sheet, const table::Table& table,
                               std::span<const std::string> sheet_names) {
    const std::string header = header_key(table);
    const auto same_header = [&](const TableMemory& one) { return one.header == header; };
    const auto same_sheet = [&](const TableMemory& one) { return one.sheet == sheet.name; };
    const auto is_gone = [&](const TableMemory& one) {
        return std::ranges::find(sheet_names, one.sheet) == sheet_names.end();
    };
    if (const auto found =
            nearest(tables, sheet, table.area,
                    [&](const TableMemory& one) { return same_sheet(one) && same_header(one); });
        found != tables.end())
        return found;
    if (const auto found = nearest(
            tables, sheet, table.area,
            [&](const TableMemory& one) { return !same_sheet(one) && same_header(one) && is_gone(one); });
        found != tables.end())
        return found;
    return std::ranges::find_if(
        tables, [&](const TableMemory& one) { return same_sheet(one) && one.area.intersects(table.area); });
}

/// The table that holds the oldest version; none where there are no versions.
Tables::iterator with_oldest_version(Tables& tables) {
    auto oldest = tables.end();
    for (auto table = tables.begin(); table != tables.end(); ++table)
        if (!table->versions.empty() &&
            (oldest == tables.end() || table->versions.back().when <= oldest->versions.back().when))
            oldest = table;
    return oldest;
}

/// Forgets the oldest versions, then the tables not used for longest, until the JSON is small enough.
void fit(Tables& tables, std::size_t most_bytes) {
    for (std::size_t bytes = write_memory(tables).size(); bytes > most_bytes;) {
        const auto oldest = with_oldest_version(tables);
        if (oldest == tables.end()) {
            tables.pop_back();
            bytes = write_memory(tables).size();
            continue;
        }
        const std::size_t comma = oldest->versions.size() > 1 ? 1 : 0;
        bytes -= write_version(oldest->versions.back()).size() + comma;
        oldest->versions.pop_back();
    }
}

} // namespace

Version version_of(const Draft& draft, const table::Table& table, std::string when) {
    const Plan& plan = draft.plan;
    Version version{std::move(when), plan.product, plan.total, plan.kind, {}, plan.method, {}};
    if (const table::Column* column = table.find_column(plan.into.front().column))
        version.into = column->path;
    for (const DraftRow& row : draft.rows)
        version.units.push_back({text::one_line(row.name), *row.number, row.locked});
    return version;
}

Memory Memory::from_json(std::string_view json) {
    Memory memory;
    if (json.empty()) return memory;
    MemoryContent content = read_memory(json);
    if (content.newer) memory.m_newer = json;
    memory.m_tables = std::move(content.tables);
    fit(memory.m_tables, most_bytes);
    return memory;
}

std::string Memory::to_json() const {
    return is_newer() ? m_newer : write_memory(m_tables);
}

const TableMemory* Memory::find(const table::Sheet& sheet, const table::Table& table,
                                std::span<const std::string> sheet_names) const {
    const auto found = find_in(m_tables, sheet, table, sheet_names);
    return found == m_tables.end() ? nullptr : &*found;
}

void Memory::remember(const table::Sheet& sheet, const table::Table& table,
                      std::span<const std::string> sheet_names, const Form& form,
                      std::span<const ProductDraft> drafts, const std::string& when) {
    if (is_newer()) return;
    TableMemory entry{
        sheet.name, table.area, header_key(table), remember_form(sheet, table, form, drafts), {}};
    for (const ProductDraft& product : drafts)
        if (product.draft.is_ready()) entry.versions.push_back(version_of(product.draft, table, when));
    if (const auto known = find_in(m_tables, sheet, table, sheet_names); known != m_tables.end()) {
        TableMemory& earlier = m_tables[static_cast<std::size_t>(known - m_tables.begin())];
        std::ranges::move(earlier.versions, std::back_inserter(entry.versions));
        m_tables.erase(known);
    }
    m_tables.insert(m_tables.begin(), std::move(entry));
    fit(m_tables, most_bytes);
}

} // namespace ansinh::target
