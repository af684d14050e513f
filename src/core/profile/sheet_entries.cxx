#include "profile/sheet_entries.hxx"

#include "text/nearest.hxx"
#include "text/normalise.hxx"

#include <algorithm>

namespace ansinh::profile {

namespace {

const table::Cell empty_cell;

bool is_earlier(const SheetEntry& a, const SheetEntry& b) {
    if (a.from != b.from) return a.from < b.from; // no first day comes first
    return a.row < b.row;
}

class EntryReader {
public:
    EntryReader(const table::Sheet& sheet, const SheetColumns& columns, const CodeBook& book,
                const CellValues& values, std::vector<SheetFault>& faults)
        : m_sheet(sheet), m_columns(columns), m_book(book), m_values(values), m_faults(faults) {}

    SheetEntries read(int last_row) {
        for (int row = m_columns.header_row + 1; row <= last_row; ++row)
            read_row(row);
        name_unknown_codes();
        for (auto& [code, entries] : m_found.by_code)
            put_in_order(code, entries);
        return std::move(m_found);
    }

private:
    void read_row(int row) {
        const std::string code = code_in(m_sheet.cell(row, m_columns.at(Column::code)));
        if (code.empty()) return;
        const auto meaning = m_book.meaning(code);
        if (!meaning) {
            m_unknown.emplace_back(row, code);
            return;
        }
        if (!meaning->list.empty()) note_record(meaning->list, meaning->key);
        SheetEntry entry;
        entry.row = row;
        read_value(entry, *meaning);
        entry.source = m_values.text(cell_of(row, Column::source));
        entry.note = m_values.text(cell_of(row, Column::note));
        // Kept also where its days are unreadable: the code is there.
        auto& entries = m_found.by_code[code];
        if (read_days(entry)) entries.push_back(std::move(entry));
    }

    std::string code_in(const table::Cell& cell) const {
        return text::name_key(cell.kind == table::CellKind::text ? cell.text : m_values.text(cell));
    }

    void note_record(const std::string& list, const std::string& key) {
        const std::pair record{list, key};
        if (std::find(m_found.records.begin(), m_found.records.end(), record) == m_found.records.end())
            m_found.records.push_back(record);
    }

    void read_value(SheetEntry& entry, const CodeMeaning& meaning) {
        const table::Position at{entry.row, m_columns.at(Column::value)};
        entry.sound = attempt(at, [&](const std::string& name) {
            const table::Cell& cell = m_sheet.shown(at.row, at.column);
            if (meaning.parameter != nullptr)
                entry.number = m_values.number(cell, meaning.parameter->kind, name);
            else
                entry.plain = m_values.value(cell, meaning.shape, name);
        });
        if (meaning.parameter != nullptr) check_unit(entry, *meaning.parameter);
    }

    /// "nghìn đồng" would silently make the number a thousand times too small.
    void check_unit(SheetEntry& entry, const Parameter& parameter) {
        const std::string unit = m_values.text(cell_of(entry.row, Column::unit));
        if (unit.empty() || text::name_key(unit) == text::name_key(parameter.unit)) return;
        entry.sound = false;
        attempt({entry.row, m_columns.at(Column::unit)}, [&](const std::string& name) {
            throw Error("profile.unit", {name, unit, parameter.unit});
        });
    }

    bool read_days(SheetEntry& entry) {
        const table::Position from{entry.row, m_columns.at(Column::from)};
        const table::Position to{entry.row, m_columns.at(Column::to)};
        bool sound = attempt(from, [&](const std::string& name) {
            entry.from = m_values.day(cell_of(entry.row, Column::from), name);
        });
        sound = attempt(to,
                        [&](const std::string& name) {
                            entry.to = m_values.day(cell_of(entry.row, Column::to), name);
                        }) &&
                sound;
        return sound && attempt(to, [&](const std::string& name) {
                   if (entry.from && entry.to && *entry.to < *entry.from)
                       throw Error("profile.days-reversed",
                                   {name, calendar::numeric(*entry.to), calendar::numeric(*entry.from)});
               });
    }

    void name_unknown_codes() {
        if (m_unknown.empty()) return;
        std::vector<std::string> known = m_book.single_codes();
        const std::vector<std::string> parameters = m_book.parameter_codes();
        known.insert(known.end(), parameters.begin(), parameters.end());
        for (const auto& [list, key] : m_found.records) {
            const std::vector<std::string> codes = m_book.record_codes(list, key);
            known.insert(known.end(), codes.begin(), codes.end());
        }
        for (const auto& [row, code] : m_unknown)
            attempt({row, m_columns.at(Column::code)}, [&, unknown = code](const std::string& name) {
                throw Error("profile.code-unknown", {name, unknown, text::nearest(unknown, known)});
            });
    }

    void put_in_order(const std::string& code, std::vector<SheetEntry>& entries) {
        std::sort(entries.begin(), entries.end(), is_earlier);
        for (std::size_t next = 1; next < entries.size(); ++next) {
            const SheetEntry &one = entries[next - 1], &other = entries[next];
            if (one.to && other.from && *one.to < *other.from) continue;
            const auto [earlier, later] = std::minmax(one.row, other.row);
            const int column = m_columns.at(Column::code);
            const std::string first = table::cell_name({earlier, column});
            attempt({later, column}, [&](const std::string& name) {
                throw Error("profile.overlap", {name, code, first});
            });
        }
    }

    /// Whether it went well; if not, the fault is kept.
    template <class Step>
    bool attempt(table::Position at, Step&& step) {
        try {
            step(full_name(m_sheet, at));
            return true;
        } catch (const Error& error) {
            m_faults.push_back({at, error.message()});
            return false;
        }
    }

    const table::Cell& cell_of(int row, Column column) const {
        return m_columns.has(column) ? m_sheet.shown(row, m_columns.at(column)) : empty_cell;
    }

    const table::Sheet& m_sheet;
    const SheetColumns& m_columns;
    const CodeBook& m_book;
    const CellValues& m_values;
    std::vector<SheetFault>& m_faults;
    std::vector<std::pair<int, std::string>> m_unknown;
    SheetEntries m_found;
};

} // namespace

const SheetEntry* SheetEntries::on(Date day, std::string_view code) const {
    const auto entries = by_code.find(code);
    if (entries == by_code.end()) return nullptr;
    for (const SheetEntry& entry : entries->second)
        if (entry.holds_on(day)) return &entry;
    return nullptr;
}

SheetEntries read_entries(const table::Sheet& sheet, const table::Area& area, const SheetColumns& columns,
                          const CodeBook& book, const CellValues& values, std::vector<SheetFault>& faults) {
    return EntryReader(sheet, columns, book, values, faults).read(area.last_row);
}

} // namespace ansinh::profile
