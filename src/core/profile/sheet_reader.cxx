#include "profile/sheet_reader.hxx"

#include "profile/consistency.hxx"
#include "profile/fields.hxx"
#include "profile/sheet_entries.hxx"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace ansinh::profile {

namespace {

const char* code_of(Contradiction kind) {
    switch (kind) {
    case Contradiction::needed:
        return "profile.needed";
    case Contradiction::idle:
        return "profile.idle";
    case Contradiction::no_month:
        return "profile.no-month";
    case Contradiction::above:
        return "profile.above";
    case Contradiction::tier_gap:
        return "profile.tier-gap";
    }
    return "profile.needed";
}

/// Puts profile and parameters together from the rows.
class SheetReader {
public:
    SheetReader(const table::Sheet& sheet, const table::Area& area, const SheetContext& context)
        : m_sheet(sheet),
          m_area(used_part(sheet, area)),
          m_context(context),
          m_book(context.parameters),
          m_values(context.words, sheet.separators, context.null_date) {}

    SheetReading read() {
        SheetReading reading{{Regulation(Profile()), m_context.parameters}, {}};
        auto columns = find_columns(m_sheet, m_area, m_context.words);
        if (auto* fault = std::get_if<SheetFault>(&columns)) {
            reading.faults.push_back(std::move(*fault));
            return reading;
        }
        m_columns = std::get<SheetColumns>(columns);
        m_entries = read_entries(m_sheet, m_area, m_columns, m_book, m_values, m_faults);
        check_complete();
        reading.sheet.regulation = regulation();
        put_parameters(reading.sheet.parameters);
        const auto comes_first = [](const SheetFault& a, const SheetFault& b) { return a.cell < b.cell; };
        std::stable_sort(m_faults.begin(), m_faults.end(), comes_first);
        reading.faults = std::move(m_faults);
        return reading;
    }

private:
    void check_complete() {
        for (const std::string& code : m_book.single_codes())
            if (CodeBook::is_needed(code)) check_there(code, m_columns.header_row);
        for (const auto& [list, key] : m_entries.records)
            for (const std::string& code : m_book.record_codes(list, key))
                check_there(code, first_row_of(list, key));
    }

    /// A missing row is told at the cell of the code that leads to it.
    void check_there(const std::string& code, int row) {
        if (m_entries.by_code.contains(code)) return;
        const table::Position at{row, m_columns.at(Column::code)};
        m_faults.push_back({at, Message{"profile.row-missing", {full_name(m_sheet, at), code}}});
    }

    int first_row_of(const std::string& list, const std::string& key) const {
        int first = m_area.last_row;
        for (const std::string& code : m_book.record_codes(list, key))
            if (const auto entries = m_entries.by_code.find(code); entries != m_entries.by_code.end())
                for (const SheetEntry& entry : entries->second)
                    first = std::min(first, entry.row);
        return first;
    }

    Regulation regulation() {
        Regulation regulation(profile_on(Date::min()));
        for (const Date day : days_of_change())
            regulation.change(day, profile_on(day));
        return regulation;
    }

    std::set<Date> days_of_change() const {
        std::set<Date> days;
        for (const auto& [code, entries] : m_entries.by_code) {
            if (m_context.parameters.find(code) != nullptr) continue;
            for (const SheetEntry& entry : entries) {
                if (entry.from) days.insert(*entry.from);
                if (entry.to) days.insert(*entry.to + std::chrono::days(1));
            }
        }
        return days;
    }

    Profile profile_on(Date day) {
        Profile profile;
        each_identity(profile, [&](const char* name, auto& value, Limits) { take(value, day, name); });
        each_setting(profile.settings, [&](const char* name, auto& setting, Limits) {
            if (const SheetEntry* entry = take(setting.value, day, name)) setting.origin = origin_of(*entry);
        });
        each_sheet_list(profile, [&](const std::string& list, auto& records) { fill(list, records, day); });
        check(profile, day);
        return profile;
    }

    template <class Record>
    void fill(const std::string& list, std::vector<Record>& records, Date day) const {
        for (const auto& [of, key] : m_entries.records) {
            if (of != list) continue;
            auto record = record_of<Record>(key);
            each_field(*record, [&, prefix = list + '.' + key + '.'](const char* field, auto& value, Limits) {
                const SheetEntry* entry = take(value, day, prefix + field);
                if (entry != nullptr && record->origin.article.empty()) record->origin = origin_of(*entry);
            });
            records.push_back(std::move(*record));
        }
    }

    template <class Value>
    const SheetEntry* take(Value& value, Date day, std::string_view code) const {
        const SheetEntry* entry = m_entries.on(day, code);
        if (entry != nullptr) assign(value, entry->plain);
        return entry;
    }

    static Origin origin_of(const SheetEntry& entry) { return {{}, entry.source, false, entry.note}; }

    void check(const Profile& profile, Date day) {
        for (const Conflict& conflict : conflicts(profile))
            add_fault(profile, conflict, day);
    }

    void add_fault(const Profile& profile, const Conflict& conflict, Date day) {
        std::string prefix;
        int row = m_columns.header_row;
        if (!conflict.list.empty()) {
            const std::string key = key_of(profile.reports[conflict.index]);
            prefix = "reports." + key + '.';
            row = first_row_of("reports", key);
        }
        const std::string other_code = prefix + std::string(conflict.other);
        const SheetEntry* entry = m_entries.on(day, prefix + std::string(conflict.field));
        const SheetEntry* other = m_entries.on(day, other_code);
        // What could not be read has been told already.
        if ((entry != nullptr && !entry->sound) || (other != nullptr && !other->sound)) return;
        if (other != nullptr) row = other->row;
        if (entry != nullptr) row = entry->row;
        const table::Position at{row, m_columns.at(Column::value)};
        if (!m_told.emplace(at, conflict.kind, conflict.field).second) return;
        const std::string beside = other == nullptr ? other_code : table::cell_name({other->row, at.column});
        m_faults.push_back({at, Message{code_of(conflict.kind), {full_name(m_sheet, at), beside}}});
    }

    void put_parameters(Parameters& parameters) const {
        for (const auto& [code, entries] : m_entries.by_code) {
            const Parameter* shipped = m_context.parameters.find(code);
            if (shipped == nullptr) continue;
            Parameter parameter{code, shipped->title, shipped->unit, shipped->kind, {}};
            for (const SheetEntry& entry : entries)
                parameter.values.push_back({entry.number, entry.from, entry.to, entry.source, entry.note});
            parameters.put(std::move(parameter));
        }
    }

    const table::Sheet& m_sheet;
    const table::Area m_area;
    const SheetContext& m_context;
    const CodeBook m_book;
    const CellValues m_values;
    SheetColumns m_columns;
    SheetEntries m_entries;
    std::set<std::tuple<table::Position, Contradiction, std::string_view>> m_told;
    std::vector<SheetFault> m_faults;
};

} // namespace

SheetReading read_sheet(const table::Sheet& sheet, const table::Area& area, const SheetContext& context) {
    return SheetReader(sheet, area, context).read();
}

ParameterSheet from_rows(const table::Sheet& sheet, const table::Area& area, const SheetContext& context) {
    constexpr std::size_t most_told = 12;
    SheetReading reading = read_sheet(sheet, area, context);
    if (reading.faults.empty()) return std::move(reading.sheet);
    std::vector<Message> told;
    for (const SheetFault& fault : reading.faults) {
        if (told.size() == most_told) {
            const auto others = static_cast<std::int64_t>(reading.faults.size() - most_told);
            told.push_back(Message{"list.more-faults", {others}});
            break;
        }
        told.push_back(fault.message);
    }
    throw Error("profile.refused", {std::move(told)});
}

} // namespace ansinh::profile
