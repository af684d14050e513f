#include "workbook/takeover.hxx"

#include "calendar/date_reading.hxx"
#include "target/numbers.hxx"
#include "text/normalise.hxx"
#include "workbook/heirs.hxx"
#include "workbook/register.hxx"

#include <algorithm>
#include <set>

namespace ansinh::workbook {

namespace {

using table::Cell;
using table::CellKind;

constexpr std::array<std::string_view, 7> needed_ranges{"nam",     "quy_che",       "tham_so",   "ds_thon",
                                                        "ds_nhom", "mang_luoi_thu", "thanh_vien"};

/// The single values that go on; those of a year or a day do not.
constexpr std::array<std::string_view, 9> lasting_heads{
    "ban_chi_dao", "dia_danh", "don_vi_nhan",        "nguoi_dung_dau",    "toan_don_vi",
    "ten_bhyt",    "ten_bhxh", "loai_chi_tieu_bhyt", "loai_chi_tieu_bhxh"};

constexpr std::array<std::string_view, 10> other_ranges{
    "tong_hop_1_thon", "tong_hop_1_nhom", "tong_hop_2_thon", "tong_hop_2_nhom", "tong_hop_3_thon",
    "tong_hop_3_nhom", "tong_hop_4_thon", "tong_hop_4_nhom", "lich_hop",        "ngay_hop_truoc"};

/// Lists of people and places: "Thôn 1, Thôn 2".
std::vector<std::string> parts_of(const std::string& list) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= list.size();) {
        const std::size_t end = std::min(list.find_first_of(",;\n", start), list.size());
        const std::string part = text::one_line(std::string_view(list).substr(start, end - start));
        if (!part.empty()) parts.push_back(part);
        start = end + 1;
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts)
        all += (all.empty() ? "" : ", ") + part;
    return all;
}

std::size_t providers_in(const std::vector<RegisterRow>& network, std::size_t column) {
    std::set<std::string> names;
    for (const RegisterRow& row : network)
        if (const auto* name = std::get_if<std::string>(&row[column])) names.insert(text::name_key(*name));
    return names.size();
}

class TakingOver {
public:
    TakingOver(const Picture& old, int year, const Forms& forms, const TakeoverWords& words)
        : m_old(old), m_forms(forms), m_words(words), m_first_day(calendar::date(year, 1, 1)) {}

    Takeover take(int year) {
        check_workbook(year);
        const Register units = registered("ds_thon", "villages", {"name"}, {"counted", "from", "to"});
        const Register groups = registered("ds_nhom", "villages", {"name"}, {"counted", "from", "to"});
        const Register network = registered("mang_luoi_thu", "network", {"name"}, {"from", "to"});
        const Register members =
            registered("thanh_vien", "members", {"name", "title"}, {"decided", "from", "to"});
        const Heirs heirs(units, m_first_day, m_faults), group_heirs(groups, m_first_day, m_faults);
        const Closings closings = last_closings(m_old, m_faults);
        m_taken.quarter = closings.quarter;
        m_taken.units = {kept_rows(units, heirs), openings(units, heirs, closings.units)};
        m_taken.groups = {kept_rows(groups, group_heirs), openings(groups, group_heirs, closings.groups)};
        m_taken.network = in_office(network);
        hand_on(m_taken.network, network, units, heirs);
        m_taken.schools = schools_in(m_taken.groups.rows, groups.index("name"));
        m_taken.providers = providers_in(m_taken.network, network.index("provider"));
        m_taken.members = seats(members);
        take_heads();
        take_last_meeting();
        if (!m_faults.empty()) throw Error("takeover.refused", {std::move(m_faults)});
        return std::move(m_taken);
    }

private:
    void check_workbook(int year);
    Register registered(std::string_view range, std::string_view form,
                        std::initializer_list<std::string_view> needed,
                        std::initializer_list<std::string_view> days);
    std::vector<RegisterRow> kept_rows(const Register& units, const Heirs& heirs);
    std::vector<Opening> openings(const Register& units, const Heirs& heirs,
                                  const std::vector<Closing>& lines);
    std::optional<std::size_t> unit_of(const Closing& line, std::size_t place, const Register& units,
                                       const Heirs& heirs);
    std::vector<RegisterRow> in_office(const Register& people) const;
    void hand_on(std::vector<RegisterRow>& network, const Register& old, const Register& units,
                 const Heirs& heirs) const;
    std::vector<RegisterRow> seats(const Register& members) const;
    std::size_t schools_in(const std::vector<RegisterRow>& groups, std::size_t column) const;
    void take_heads();
    void take_last_meeting();

    const Picture& m_old;
    const Forms& m_forms;
    const TakeoverWords& m_words;
    calendar::Date m_first_day;
    std::vector<Message> m_faults;
    Takeover m_taken;
};

void TakingOver::check_workbook(int year) {
    std::vector<std::string> missing;
    for (const std::string_view range : needed_ranges)
        if (m_old.region(range).sheet == nullptr) missing.emplace_back(range);
    if (!missing.empty()) throw Error("takeover.not-workbook", {joined(missing)});
    const auto of_year = target::people_in(m_old.single("nam"));
    if (!of_year || *of_year != year - 1)
        throw Error("takeover.year", {of_year ? std::to_string(*of_year) : said(m_old.single("nam")),
                                      std::to_string(year - 1)});
    m_taken.profile = text::one_line(m_old.single("quy_che").text);
}

Register TakingOver::registered(std::string_view range, std::string_view form,
                                std::initializer_list<std::string_view> needed,
                                std::initializer_list<std::string_view> days) {
    return read_register(m_old.region(range), m_forms.form(form), needed, days, m_old.null_date, m_faults);
}

std::vector<RegisterRow> TakingOver::kept_rows(const Register& units, const Heirs& heirs) {
    std::vector<RegisterRow> rows;
    for (const std::size_t unit : heirs.kept()) {
        rows.push_back(units.rows[unit]);
        rows.back()[units.index("ordinal")] = {}; // the template counts
    }
    return rows;
}

/// The line's unit: the one in the same row of the register, where its name is the same; else the only one
/// called so.
std::optional<std::size_t> TakingOver::unit_of(const Closing& line, std::size_t place, const Register& units,
                                               const Heirs& heirs) {
    const std::vector<std::size_t> called = heirs.called(line.unit);
    const int row = units.area.first_row + static_cast<int>(place);
    for (const std::size_t unit : called)
        if (units.sheet_rows[unit] == row) return unit;
    if (called.size() == 1) return called.front();
    m_faults.push_back({"takeover.unit-unknown", {line.cell, line.unit}});
    return std::nullopt;
}

std::vector<Opening> TakingOver::openings(const Register& units, const Heirs& heirs,
                                          const std::vector<Closing>& lines) {
    struct Sum {
        std::int64_t people = 0;
        std::size_t known = 0, all = 0;
    };
    std::vector<std::array<Sum, products.size()>> sums(heirs.kept().size());
    for (std::size_t place = 0; place < lines.size(); ++place) {
        const Closing& line = lines[place];
        const bool says =
            std::ranges::any_of(line.people, [](const auto& people) { return people.has_value(); });
        if (line.unit.empty() && !says) continue;
        const auto unit = unit_of(line, place, units, heirs);
        if (!unit) continue;
        const auto heir = heirs.heir(*unit);
        for (std::size_t product = 0; product < products.size(); ++product) {
            const auto& people = line.people[product];
            if (!heir) {
                if (people && *people > 0)
                    m_taken.notes.push_back({"takeover.went-nowhere", {line.unit, *people}});
                continue;
            }
            Sum& sum = sums[*heir][product];
            ++sum.all;
            sum.known += people ? 1 : 0;
            sum.people += people.value_or(0);
        }
    }
    std::vector<Opening> result(sums.size());
    for (std::size_t unit = 0; unit < sums.size(); ++unit) {
        bool doubtful = false;
        for (std::size_t product = 0; product < products.size(); ++product) {
            const Sum& sum = sums[unit][product];
            if (sum.known == sum.all && sum.all > 0) result[unit][product] = sum.people;
            doubtful = doubtful || (sum.known > 0 && sum.known < sum.all);
        }
        if (doubtful)
            m_taken.notes.push_back({"takeover.opening-open", {units.text(heirs.kept()[unit], "name")}});
    }
    for (std::size_t unit = 0; unit < units.rows.size(); ++unit)
        if (const auto heir = heirs.heir(unit); heir && heirs.kept()[*heir] != unit)
            m_taken.notes.push_back(
                {"takeover.merged", {units.text(unit, "name"), units.text(heirs.kept()[*heir], "name")}});
    return result;
}

std::vector<RegisterRow> TakingOver::in_office(const Register& people) const {
    std::vector<RegisterRow> rows;
    for (std::size_t row = 0; row < people.rows.size(); ++row) {
        if (ended_before(people, row, m_first_day)) continue;
        rows.push_back(people.rows[row]);
        rows.back()[people.index("ordinal")] = {};
    }
    return rows;
}

/// Those in office, and the seats nobody holds any more, without the person.
std::vector<RegisterRow> TakingOver::seats(const Register& members) const {
    const std::size_t title = members.index("title"), post = members.index("post"),
                      article = members.index("article");
    std::vector<RegisterRow> rows;
    for (std::size_t row = 0; row < members.rows.size(); ++row) {
        const RegisterRow& old = members.rows[row];
        const auto holds_it = [&](std::size_t other) {
            return members.rows[other][title] == old[title] && members.rows[other][post] == old[post] &&
                   (other < row || !ended_before(members, other, m_first_day));
        };
        if (!ended_before(members, row, m_first_day)) {
            rows.push_back(old);
            rows.back()[members.index("ordinal")] = {};
            continue;
        }
        bool held = false;
        for (std::size_t other = 0; other < members.rows.size() && !held; ++other)
            held = other != row && holds_it(other);
        if (held || std::holds_alternative<std::monostate>(old[title])) continue;
        RegisterRow vacant(old.size());
        vacant[title] = old[title];
        vacant[post] = old[post];
        vacant[article] = old[article];
        rows.push_back(std::move(vacant));
    }
    return rows;
}

/// A collector of a unit that merged looks after the one it merged into.
void TakingOver::hand_on(std::vector<RegisterRow>& network, const Register& old, const Register& units,
                         const Heirs& heirs) const {
    const std::size_t column = old.index("villages");
    for (RegisterRow& row : network) {
        const std::string* list = std::get_if<std::string>(&row[column]);
        if (list == nullptr) continue;
        std::vector<std::string> names;
        bool changed = false;
        for (const std::string& part : parts_of(*list)) {
            std::string name = part;
            const std::vector<std::size_t> called = heirs.called(part);
            if (called.size() == 1)
                if (const auto heir = heirs.heir(called.front());
                    heir && heirs.kept()[*heir] != called.front())
                    name = units.text(heirs.kept()[*heir], "name");
            changed = changed || name != part;
            if (std::ranges::find(names, name) == names.end()) names.push_back(name);
        }
        if (changed) row[column] = joined(names);
    }
}

std::size_t TakingOver::schools_in(const std::vector<RegisterRow>& groups, std::size_t column) const {
    const std::string start = text::name_key(m_words.school) + " ";
    return static_cast<std::size_t>(std::ranges::count_if(groups, [&](const RegisterRow& row) {
        const auto* name = std::get_if<std::string>(&row[column]);
        return name != nullptr && text::name_key(*name).starts_with(start);
    }));
}

void TakingOver::take_heads() {
    for (const std::string_view range : lasting_heads) {
        const Cell& cell = m_old.single(range);
        if (cell.kind == CellKind::text && !cell.formula && !text::one_line(cell.text).empty())
            m_taken.heads.emplace(range, text::one_line(cell.text));
    }
}

/// The last regular one of the old year, or the one before it where it had none.
void TakingOver::take_last_meeting() {
    const Region body = m_old.region("lich_hop");
    std::optional<calendar::Date> last;
    const Cell& before = m_old.single("ngay_hop_truoc");
    if (before.kind == CellKind::number) last = calendar::from_serial(before.value, m_old.null_date);
    if (body.sheet != nullptr) {
        std::vector<Message> told; // a meeting without a readable day is none here
        const Register meetings =
            read_register(body, m_forms.form("meetings"), {"time"}, {"time"}, m_old.null_date, told);
        for (std::size_t row = 0; row < meetings.rows.size(); ++row) {
            const auto* day = std::get_if<calendar::Date>(&meetings.rows[row][meetings.index("time")]);
            const bool regular =
                text::name_key(meetings.text(row, "kind")) == text::name_key(m_words.regular_meeting);
            if (day != nullptr && regular && *day < m_first_day && (!last || *last < *day)) last = *day;
        }
    }
    if (last) m_taken.heads.emplace("ngay_hop_truoc", *last);
}

} // namespace

std::span<const std::string_view> ranges_taken_over() {
    static const auto all = [] {
        std::vector<std::string_view> ranges(needed_ranges.begin(), needed_ranges.end());
        ranges.insert(ranges.end(), lasting_heads.begin(), lasting_heads.end());
        ranges.insert(ranges.end(), other_ranges.begin(), other_ranges.end());
        return ranges;
    }();
    return all;
}

Takeover take_over(const Picture& old, int year, const Forms& forms, const TakeoverWords& words) {
    return TakingOver(old, year, forms, words).take(year);
}

} // namespace ansinh::workbook
