#include "report/check_memory.hxx"

#include "report/check_memory_json.hxx"
#include "target/recall.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ansinh::report {

namespace {

std::string key_of(const table::Column& column) {
    std::string key;
    for (const std::string& text : column.path)
        key += (key.empty() ? "" : " › ") + text::name_key(text);
    return key;
}

} // namespace

CheckMemory CheckMemory::from_json(std::string_view json) {
    if (json.empty()) return {};
    try {
        return read_check_memory(json);
    } catch (const Error&) {
        CheckMemory memory;
        memory.m_foreign = json;
        return memory;
    }
}

std::string CheckMemory::to_json() const {
    if (is_foreign()) return m_foreign;
    CheckMemory kept = *this;
    std::string json = write_check_memory(kept);
    while (json.size() > most_bytes && !kept.tables.empty()) {
        kept.tables.pop_back();
        json = write_check_memory(kept);
    }
    return json;
}

const CheckedTable* CheckMemory::find(const std::string& sheet, const table::Table& table,
                                      std::span<const std::string> sheet_names, std::string_view file,
                                      const std::optional<table::Area>& area) const {
    const std::string header = target::header_key(table);
    const auto first_where = [&](auto fits) {
        const auto found = std::ranges::find_if(
            tables, [&](const CheckedTable& one) { return one.file == file && fits(one); });
        return found == tables.end() ? nullptr : &*found;
    };
    const auto same_header = [&](const CheckedTable& one) { return one.header == header; };
    const auto is_gone = [&](const CheckedTable& one) {
        return std::ranges::find(sheet_names, one.sheet) == sheet_names.end();
    };
    const auto overlaps = [&](const CheckedTable& one) {
        return one.sheet == sheet && one.area.intersects(area.value_or(table.area));
    };
    for (const CheckedTable* found :
         {first_where([&](const CheckedTable& one) { return overlaps(one) && same_header(one); }),
          first_where([&](const CheckedTable& one) { return one.sheet == sheet && same_header(one); }),
          first_where([&](const CheckedTable& one) { return same_header(one) && is_gone(one); }),
          first_where(overlaps)})
        if (found != nullptr) return found;
    return nullptr;
}

const CheckedTable* CheckMemory::with_results(std::string_view results) const {
    const auto found = std::ranges::find(tables, results, &CheckedTable::results);
    return found == tables.end() || results.empty() ? nullptr : &*found;
}

void CheckMemory::remember(CheckedTable table, const CheckedTable* known) {
    if (known != nullptr) tables.erase(tables.begin() + (known - tables.data()));
    tables.insert(tables.begin(), std::move(table));
}

std::vector<KnownColumn> known_columns(std::span<const ColumnAnswer> answers, const table::Table& table) {
    std::vector<KnownColumn> known;
    for (const ColumnAnswer& answer : answers)
        if (const table::Column* column = table.find_column(answer.column))
            known.push_back({key_of(*column), answer});
    return known;
}

std::vector<ColumnAnswer> answers_for(std::span<const KnownColumn> known, const table::Table& table) {
    std::vector<ColumnAnswer> answers;
    for (const KnownColumn& one : known) {
        std::vector<int> columns;
        for (const table::Column& column : table.columns)
            if (key_of(column) == one.header) columns.push_back(column.column);
        const bool here = std::ranges::find(columns, one.answer.column) != columns.end();
        if (columns.size() != 1 && !here) continue;
        answers.push_back(one.answer);
        if (!here) answers.back().column = columns.front();
    }
    return answers;
}

} // namespace ansinh::report
