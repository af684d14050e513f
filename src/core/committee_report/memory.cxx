#include "committee_report/restatement.hxx"
#include "message.hxx"

#include <boost/json.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace ansinh::committee_report {

namespace {

namespace json = boost::json;

constexpr std::int64_t version = 1;

constexpr std::array<std::string_view, workbook::products.size()> product_names{"health", "pension"};

[[noreturn]] void broken() {
    throw Error("committee.memory-broken");
}

const json::value& need(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    if (value == nullptr) broken();
    return *value;
}

std::string text_of(const json::value& value) {
    if (!value.is_string()) broken();
    return std::string(value.get_string());
}

std::int64_t whole_of(const json::value& value) {
    if (!value.is_int64()) broken();
    return value.get_int64();
}

template <class Names>
std::size_t place_of(const Names& names, std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) broken();
    return static_cast<std::size_t>(found - names.begin());
}

/// ["Thôn 1", "health", {"closing": 475, …}, "T1"], the last only of a unit that has a code.
void read_figures(const json::value& value, std::vector<KeptFigure>& figures) {
    if (!value.is_array() || value.get_array().size() < 3 || value.get_array().size() > 4) broken();
    const json::array& parts = value.get_array();
    const std::string code = parts.size() > 3 ? text_of(parts[3]) : std::string();
    const std::string unit = text_of(parts[0]);
    const std::size_t product = place_of(product_names, text_of(parts[1]));
    if (!parts[2].is_object()) broken();
    for (const auto& member : parts[2].get_object()) {
        const auto item = std::ranges::find(kept_items, std::string_view(member.key()), &KeptItem::first);
        if (item == kept_items.end()) broken();
        figures.push_back({unit, product, item->second, whole_of(member.value()), code});
    }
}

Snapshot read_snapshot(const json::value& value) {
    if (!value.is_object()) broken();
    const json::object& object = value.get_object();
    Snapshot snapshot;
    snapshot.period = text_of(need(object, "period"));
    snapshot.made = Date{std::chrono::days{whole_of(need(object, "made"))}};
    if (snapshot.made < calendar::first_date || snapshot.made > calendar::last_date) broken();
    const std::int64_t registered = whole_of(need(object, "registered"));
    if (registered < 0) broken();
    snapshot.registered = static_cast<std::size_t>(registered);
    const json::value& figures = need(object, "figures");
    if (!figures.is_array()) broken();
    for (const json::value& entry : figures.get_array())
        read_figures(entry, snapshot.figures);
    return snapshot;
}

json::value written(const Snapshot& snapshot) {
    json::array figures;
    for (auto figure = snapshot.figures.begin(); figure != snapshot.figures.end();) {
        const KeptFigure& first = *figure;
        json::object items;
        for (; figure != snapshot.figures.end() && figure->unit == first.unit &&
               figure->product == first.product;
             ++figure)
            items[std::ranges::find(kept_items, figure->item, &KeptItem::second)->first] = figure->people;
        json::array entry{json::value(first.unit), json::string(product_names[first.product]), items};
        if (!first.code.empty()) entry.emplace_back(first.code);
        figures.push_back(std::move(entry));
    }
    return json::object{{"period", snapshot.period},
                        {"made", snapshot.made.time_since_epoch().count()},
                        {"registered", static_cast<std::int64_t>(snapshot.registered)},
                        {"figures", std::move(figures)}};
}

} // namespace

Memory Memory::parse(std::string_view text) {
    Memory memory;
    if (text.empty()) return memory;
    json::error_code error;
    const json::value root = json::parse({text.data(), text.size()}, error);
    if (error || !root.is_object()) broken();
    if (whole_of(need(root.get_object(), "version")) != version) broken();
    const json::value& reports = need(root.get_object(), "reports");
    if (!reports.is_array()) broken();
    std::ranges::transform(reports.get_array(), std::back_inserter(memory.m_snapshots), read_snapshot);
    return memory;
}

std::string Memory::to_text() const {
    json::array reports;
    std::ranges::transform(m_snapshots, std::back_inserter(reports), written);
    return json::serialize(json::object{{"version", version}, {"reports", std::move(reports)}});
}

bool Memory::issued(const Snapshot& snapshot, std::size_t registered_now) const {
    // Numbered, and no later report of that period was made before it was.
    std::size_t until = registered_now;
    bool later = false;
    for (const Snapshot& other : m_snapshots) {
        if (later && other.period == snapshot.period) {
            until = other.registered;
            break;
        }
        later = later || &other == &snapshot;
    }
    return until > snapshot.registered;
}

const Snapshot* Memory::baseline(std::string_view period, std::size_t registered_now) const {
    const Snapshot* made = nullptr;
    const Snapshot* issued_one = nullptr;
    for (const Snapshot& snapshot : m_snapshots) {
        if (snapshot.period != period) continue;
        made = &snapshot;
        if (issued(snapshot, registered_now)) issued_one = &snapshot;
    }
    return issued_one != nullptr ? issued_one : made;
}

void Memory::keep(Snapshot snapshot) {
    // Of the same period only what later reports may be compared with stays: the last one that was issued. A
    // draft that nobody numbered gives way to the next one.
    std::optional<Snapshot> lasting;
    if (const Snapshot* before = baseline(snapshot.period, snapshot.registered);
        before != nullptr && issued(*before, snapshot.registered))
        lasting = *before;
    std::erase_if(m_snapshots, [&](const Snapshot& other) { return other.period == snapshot.period; });
    if (lasting) m_snapshots.push_back(*std::move(lasting));
    m_snapshots.push_back(std::move(snapshot));
}

} // namespace ansinh::committee_report
