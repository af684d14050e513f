#include "numbering/series.hxx"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

namespace ansinh::numbering {

namespace {

/// Under which the office's papers share numbers: their kind; letters are one kind, whatever body and room
/// their symbol names.
std::string kind_key(std::string_view symbol, const Words& words) {
    const paper::Kind* kind = words.kind_of(symbol);
    return kind == nullptr ? std::string() : kind->symbol;
}

bool belongs(const Entry& entry, const Series& series, const Words& words) {
    if (year_of(entry.date) != series.year) return false;
    switch (series.kind) {
    case SeriesKind::committee:
        return is_of_body(entry.number.symbol, body_of(series.symbol, words));
    case SeriesKind::symbol:
        return symbol_key(entry.number.symbol) == symbol_key(series.symbol);
    case SeriesKind::office:
        return kind_key(entry.number.symbol, words) == kind_key(series.symbol, words);
    }
    return false;
}

std::string cell_of(const Entry& entry, const Register& in, const std::string& sheet) {
    return sheet + '!' + table::cell_name({entry.row, in.number_column()});
}

int largest(const std::vector<Entry>& entries) {
    int most = 0;
    for (const Entry& entry : entries)
        most = std::max(most, entry.number.number);
    return most;
}

} // namespace

std::vector<Entry> entries_of(const Register& in, const Series& series, const Words& words) {
    std::vector<Entry> entries;
    std::ranges::copy_if(in.entries, std::back_inserter(entries),
                         [&](const Entry& entry) { return belongs(entry, series, words); });
    return entries;
}

std::vector<Message> faults_of(const Register& in, const std::string& sheet, const Series& series,
                               const Words& words) {
    std::vector<Message> faults;
    for (const Fault& fault : in.faults)
        if (fault.year.value_or(series.year) == series.year) faults.push_back(fault.message);
    std::map<std::tuple<int, std::string, std::string>, Entry> seen;
    for (const Entry& entry : entries_of(in, series, words)) {
        const bool shared = series.kind == SeriesKind::office;
        const std::tuple key(entry.number.number, entry.number.suffix,
                             shared ? symbol_key(entry.number.symbol) : std::string());
        const auto place = seen.emplace(key, entry);
        if (place.second) continue;
        faults.push_back({"register.twice",
                          {cell_of(entry, in, sheet), cell_of(place.first->second, in, sheet),
                           written(entry.number.number, entry.number.suffix)}});
    }
    return faults;
}

int next_number(const std::vector<Entry>& entries) {
    const int last = largest(entries);
    if (last >= largest_number) throw Error("register.full", {written(last)});
    return last + 1;
}

std::vector<int> gaps(const std::vector<Entry>& entries) {
    std::set<int> taken;
    for (const Entry& entry : entries)
        taken.insert(entry.number.number);
    std::vector<int> missing;
    int expected = taken.empty() ? 0 : *taken.begin();
    for (const int number : taken) {
        constexpr std::size_t most_told = 20; // a slip such as 50000 for 50 would list everything between
        for (; expected < number && missing.size() < most_told; ++expected)
            missing.push_back(expected);
        expected = number + 1;
    }
    return missing;
}

void check_free(const BareNumber& asked, const std::vector<Entry>& entries, const Register& in,
                const std::string& sheet, const Series& series) {
    for (const Entry& entry : entries)
        if (entry.number.number == asked.number && entry.number.suffix == asked.suffix)
            throw Error("register.taken", {written(asked.number, asked.suffix), cell_of(entry, in, sheet)});
    if (series.kind == SeriesKind::office) return;
    const int last = largest(entries);
    if (asked.number <= last)
        throw Error("register.not-last", {written(asked.number, asked.suffix), written(last)});
}

void check_order(calendar::Date on, const std::vector<Entry>& entries, const Register& in,
                 const std::string& sheet, const Series& series) {
    if (series.kind == SeriesKind::office || entries.empty()) return;
    const Entry& latest = *std::ranges::max_element(entries, {}, &Entry::date);
    if (latest.date <= on) return;
    throw Error("register.earlier", {calendar::numeric(on), written(latest.number),
                                     calendar::numeric(latest.date), cell_of(latest, in, sheet)});
}

} // namespace ansinh::numbering
