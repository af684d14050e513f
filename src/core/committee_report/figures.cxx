#include "committee_report/figures.hxx"

#include "committee_report/unit_reader.hxx"
#include "message.hxx"
#include "number/rational.hxx"
#include "profile/questions.hxx"
#include "quota/measures.hxx"
#include "report/measures.hxx"
#include "text/normalise.hxx"
#include "workbook/quarter_rows.hxx"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace ansinh::committee_report {

namespace {

using calendar::Period;
using calendar::PeriodKind;
using table::Cell;
using table::CellKind;
using workbook::Region;

constexpr std::array<std::string_view, 22> ranges{"nam",
                                                  "toan_don_vi",
                                                  "don_vi_nhan",
                                                  "ten_bhyt",
                                                  "ten_bhxh",
                                                  "loai_chi_tieu_bhyt",
                                                  "loai_chi_tieu_bhxh",
                                                  "ds_thon",
                                                  "ds_nhom",
                                                  "tong_hop_1_thon",
                                                  "tong_hop_1_nhom",
                                                  "tong_hop_1_cong",
                                                  "tong_hop_2_thon",
                                                  "tong_hop_2_nhom",
                                                  "tong_hop_2_cong",
                                                  "tong_hop_3_thon",
                                                  "tong_hop_3_nhom",
                                                  "tong_hop_3_cong",
                                                  "tong_hop_4_thon",
                                                  "tong_hop_4_nhom",
                                                  "tong_hop_4_cong",
                                                  "so_bao_cao"};

constexpr std::size_t product_count = workbook::products.size();
constexpr std::array<std::string_view, product_count> name_ranges{"ten_bhyt", "ten_bhxh"};
constexpr std::array<std::string_view, product_count> kind_ranges{"loai_chi_tieu_bhyt", "loai_chi_tieu_bhxh"};

/// Items that are added up over the quarters, and their columns in the quarterly sheets.
constexpr std::array<std::pair<Item, std::string_view>, 5> flows{{{Item::joined, "new"},
                                                                  {Item::returned, "returned"},
                                                                  {Item::left, "decrease"},
                                                                  {Item::due, "due"},
                                                                  {Item::renewed, "renewed"}}};

void add(Figure& sum, const Figure& part) {
    if (!part) return;
    sum.people = sum.people.value_or(0) + *part.people;
    sum.cells.insert(sum.cells.end(), part.cells.begin(), part.cells.end());
}

double not_negative(const Figure& figure) {
    return static_cast<double>(std::max<std::int64_t>(0, *figure.people));
}

std::vector<unsigned> quarters_of(const Period& period) {
    switch (period.kind()) {
    case PeriodKind::quarter:
        return {period.number()};
    case PeriodKind::half:
        return {2 * period.number() - 1, 2 * period.number()};
    case PeriodKind::year:
        return {1, 2, 3, 4};
    case PeriodKind::month:
        break;
    }
    return {};
}

class Maker {
public:
    Maker(const workbook::Picture& book, const workbook::Forms& forms, const TargetKindWords& kinds,
          const Period& period, const Timing& timing, Date on)
        : m_book(book),
          m_kinds(kinds),
          m_timing(timing),
          m_on(on),
          m_quarters(quarters_of(period)),
          m_result{period, {}, {},    {}, {}, {}, {}, Period::of(period.end(), PeriodKind::quarter),
                   {},     {}, false, {}} {
        check_workbook();
        m_units.emplace(book, forms, "thon", m_faults);
        m_groups.emplace(book, forms, "nhom", m_faults);
        if (!m_faults.empty()) throw Error("results.refused", {std::move(m_faults)});
    }

    Figures make() {
        find_closing_quarter();
        m_result.units = lines_of(*m_units);
        m_result.groups = lines_of(*m_groups);
        m_result.units_sum = sum_of({m_result.units});
        m_result.groups_sum = sum_of({m_result.groups});
        m_result.total = sum_of({m_result.units, m_result.groups});
        m_result.total.unit = m_result.heads.total;
        find_days();
        add_quarters();
        find_last_estimate();
        if (!m_faults.empty()) throw Error("results.refused", {std::move(m_faults)});
        return std::move(m_result);
    }

private:
    void check_workbook();
    TargetKind kind_of(std::size_t product) const;
    void find_closing_quarter();
    void find_days();
    void add_quarters();
    void find_last_estimate();

    std::vector<Line> lines_of(const UnitReader& rows) const;
    Measures measures_of(const UnitReader& rows, int place, std::size_t product) const;
    Absence absence_of(const UnitReader& rows, int place, std::size_t product) const;
    Figure achieved(const UnitReader& rows, int place, std::size_t product) const;
    Figure net_to_date(const UnitReader& rows, int place, std::size_t product) const;
    Line sum_of(std::initializer_list<std::span<const Line>> parts) const;
    void finish(Measures& of, std::size_t product) const;
    bool may_change(const Measures& sum, std::size_t product) const;
    calendar::Date end_of(unsigned quarter) const;
    template <class Take>
    Figure sum_over_rows(Take take) const;

    unsigned last_quarter() const { return m_result.closing_quarter.number(); }

    const workbook::Picture& m_book;
    const TargetKindWords& m_kinds;
    const Timing& m_timing;
    const Date m_on;
    const std::vector<unsigned> m_quarters;
    Figures m_result;
    std::vector<Message> m_faults;
    std::optional<UnitReader> m_units, m_groups;
};

void Maker::check_workbook() {
    std::string missing;
    for (const std::string_view range : ranges)
        if (m_book.region(range).sheet == nullptr) missing.append(missing.empty() ? "" : ", ").append(range);
    if (!missing.empty()) throw Error("results.not-workbook", {missing});
    const Cell& year = m_book.single("nam");
    const auto whole = year.kind == CellKind::number ? number::whole(year.value) : std::nullopt;
    if (!whole || *whole < 1900 || *whole > 2100) throw Error("results.year", {workbook::said(year)});
    if (*whole != m_result.period.year())
        throw Error("committee.other-year", {std::to_string(*whole), std::to_string(m_result.period.year())});
    Heads& heads = m_result.heads;
    heads.year = static_cast<int>(*whole);
    heads.total = workbook::said(m_book.single("toan_don_vi"));
    heads.unit_word = workbook::said(m_book.single("don_vi_nhan"));
    for (std::size_t product = 0; product < product_count; ++product) {
        heads.names[product] = workbook::said(m_book.single(name_ranges[product]));
        heads.kinds[product] = kind_of(product);
    }
}

TargetKind Maker::kind_of(std::size_t product) const {
    const std::string said = workbook::said(m_book.single(kind_ranges[product]));
    const auto known = std::ranges::find_if(
        m_kinds, [&](const std::string& word) { return text::name_key(word) == text::name_key(said); });
    if (known != m_kinds.end()) return static_cast<TargetKind>(known - m_kinds.begin());
    const Region place = m_book.region(kind_ranges[product]);
    throw Error("committee.target-kind",
                {workbook::full_name(*place.sheet, {place.area.first_row, place.area.first_column}), said,
                 m_kinds[0] + ", " + m_kinds[1] + ", " + m_kinds[2]});
}

/// The sum over all units and groups of what `take` (rows, place) finds.
template <class Take>
Figure Maker::sum_over_rows(Take take) const {
    Figure sum;
    for (const auto* rows : {&*m_units, &*m_groups})
        for (int place = 0; place < rows->count(); ++place)
            add(sum, take(*rows, place));
    return sum;
}

void Maker::find_closing_quarter() {
    const auto told = [&](unsigned quarter) {
        bool any = false;
        for (std::size_t product = 0; product < product_count; ++product)
            any = any || sum_over_rows([&](const UnitReader& rows, int place) {
                      return rows.quarter(quarter, place, product, "closing");
                  });
        return any;
    };
    for (unsigned quarter = 1; quarter <= 4; ++quarter)
        m_result.year_reported = m_result.year_reported || told(quarter);
    for (auto quarter = m_quarters.rbegin(); quarter != m_quarters.rend(); ++quarter) {
        if (!told(*quarter)) continue;
        m_result.closing_quarter =
            Period::parse(std::to_string(m_result.period.year()) + "-Q" + std::to_string(*quarter));
        return;
    }
}

std::vector<Line> Maker::lines_of(const UnitReader& rows) const {
    std::vector<Line> lines;
    for (int place = 0; place < rows.count(); ++place) {
        if (rows.unit(place).empty()) continue;
        Line line{rows.unit(place), {}, rows.code(place)};
        for (std::size_t product = 0; product < product_count; ++product)
            line.of[product] = measures_of(rows, place, product);
        lines.push_back(std::move(line));
    }
    return lines;
}

Measures Maker::measures_of(const UnitReader& rows, int place, std::size_t product) const {
    const auto in = [&](unsigned quarter, std::string_view column) {
        return rows.quarter(quarter, place, product, column);
    };
    Measures of;
    const unsigned first = m_quarters.front(), last = last_quarter(), end = m_quarters.back();
    of.at(Item::target) = in(last, "target");
    of.at(Item::opening) = in(first, "opening");
    of.at(Item::closing) = in(last, "closing");
    of.at(Item::joined_to_date) = in(last, "new_to_date");
    of.at(Item::year_before) = in(last, "year_before");
    of.at(Item::estimate) = in(end, "estimate");
    of.at(Item::before) = first > 1 ? in(first - 1, "closing") : of.at(Item::opening);
    of.at(Item::population) = rows.population(place, product);

    for (unsigned quarter = first; quarter <= last; ++quarter)
        of.whole = of.whole && (in(quarter, "closing") ||
                                rows.existence(place, end_of(quarter)) != UnitReader::Existence::there);
    for (unsigned quarter = first; of.whole && quarter <= last; ++quarter)
        for (const auto& [item, column] : flows)
            add(of.at(item), in(quarter, column));

    of.absence = absence_of(rows, place, product);
    of.at(Item::achieved) = achieved(rows, place, product);
    const Figure &target = of.at(Item::target), &reached = of.at(Item::achieved);
    if (target && reached) {
        Figure& remaining = of.at(Item::remaining);
        // Who lost people has to win these back, too.
        const double lost = static_cast<double>(std::min<std::int64_t>(0, *reached.people));
        remaining.people = std::llround(quota::remaining(not_negative(target) - lost, not_negative(reached)));
        remaining.cells = target.cells;
        remaining.cells.insert(remaining.cells.end(), reached.cells.begin(), reached.cells.end());
    }
    if (const Figure &due = of.at(Item::due), &renewed = of.at(Item::renewed); due && renewed)
        of.retained = std::pair(*due.people, *renewed.people);
    finish(of, product);
    return of;
}

Absence Maker::absence_of(const UnitReader& rows, int place, std::size_t product) const {
    const auto told = [&](std::string_view column) {
        return bool(rows.quarter(last_quarter(), place, product, column));
    };
    if (told("closing")) return Absence::none;
    switch (rows.existence(place, end_of(last_quarter()))) {
    case UnitReader::Existence::before:
        return Absence::not_yet;
    case UnitReader::Existence::after:
        return rows.merged(place) ? Absence::merged : Absence::dissolved;
    case UnitReader::Existence::there:
        break;
    }
    return told("new") || told("returned") || told("decrease") ? Absence::no_opening : Absence::not_reported;
}

/// What a unit that owes its report has not told is not what it had told a quarter before.
Figure Maker::achieved(const UnitReader& rows, int place, std::size_t product) const {
    switch (m_result.heads.kinds[product]) {
    case TargetKind::participants:
        return rows.quarter(last_quarter(), place, product, "closing");
    case TargetKind::joined:
        return absence_of(rows, place, product) == Absence::not_reported
                   ? Figure{}
                   : rows.quarter(last_quarter(), place, product, "new_to_date");
    case TargetKind::net:
        break;
    }
    return net_to_date(rows, place, product);
}

/// What came less what left, quarter by quarter, so that people who were moved from one unit to another (an
/// opening that is not the closing before) count nowhere. Nothing where a quarter that is owed is not there.
Figure Maker::net_to_date(const UnitReader& rows, int place, std::size_t product) const {
    Figure net;
    for (unsigned quarter = 1; quarter <= last_quarter(); ++quarter) {
        const Figure opening = rows.quarter(quarter, place, product, "opening"),
                     closing = rows.quarter(quarter, place, product, "closing");
        if (!opening || !closing) {
            if (rows.existence(place, end_of(quarter)) == UnitReader::Existence::there) return {};
            continue;
        }
        net.people = net.people.value_or(0) + *closing.people - *opening.people;
        for (const Figure* part : {&closing, &opening})
            net.cells.insert(net.cells.end(), part->cells.begin(), part->cells.end());
    }
    return net;
}

calendar::Date Maker::end_of(unsigned quarter) const {
    return Period::parse(std::to_string(m_result.period.year()) + "-Q" + std::to_string(quarter)).end();
}

/// What follows from the items; of sums as of single units.
void Maker::finish(Measures& of, std::size_t product) const {
    const auto both = [&](Item one, Item other) { return of.at(one) && of.at(other); };
    if (both(Item::target, Item::achieved)) {
        const double target = not_negative(of.at(Item::target)),
                     reached = not_negative(of.at(Item::achieved));
        of.rate = quota::rate(target, reached);
        const std::chrono::year year{m_result.period.year()};
        of.state = quota::progress(target, reached, Date{year / 1 / 1}, Date{year / 12 / 31}, m_on);
    }
    if (both(Item::closing, Item::population))
        of.coverage =
            report::coverage(not_negative(of.at(Item::closing)), not_negative(of.at(Item::population)));
    if (of.retained)
        of.retention =
            report::retention(static_cast<double>(std::max<std::int64_t>(0, of.retained->second)),
                              static_cast<double>(std::max<std::int64_t>(0, of.retained->first)));
    if (m_result.heads.kinds[product] == TargetKind::participants && both(Item::target, Item::estimate))
        of.estimated_rate =
            quota::rate(not_negative(of.at(Item::target)), not_negative(of.at(Item::estimate)));
}

/// More people only come with those who have not reported, unless what they lost counts as well.
bool Maker::may_change(const Measures& sum, std::size_t product) const {
    const Figure &target = sum.at(Item::target), &reached = sum.at(Item::achieved);
    return m_result.heads.kinds[product] == TargetKind::net || !target || !reached ||
           *reached.people < *target.people;
}

Line Maker::sum_of(std::initializer_list<std::span<const Line>> parts) const {
    Line sum;
    for (std::size_t product = 0; product < product_count; ++product) {
        Measures& total = sum.of[product];
        for (const std::span<const Line> lines : parts)
            for (const Line& line : lines) {
                const Measures& of = line.of[product];
                for (std::size_t item = 0; item < item_count; ++item)
                    add(total.items[item], of.items[item]);
                if (!of.retained) continue;
                const auto before = total.retained.value_or(std::pair<std::int64_t, std::int64_t>());
                total.retained = std::pair(before.first + of.retained->first,
                                           before.second + of.retained->second);
            }
        finish(total, product);
        if (!m_result.missing(product).empty() && may_change(total, product)) total.state.reset();
    }
    return sum;
}

void Maker::find_days() {
    const bool last_quarter_told = last_quarter() == m_quarters.back();
    const Date end = m_result.period.end();
    std::optional<Date> cut_off = workbook::only_cut_off(m_book, m_result.period);
    if (!cut_off) cut_off = m_timing.cut_off;
    const bool early = m_timing.due && *m_timing.due < end;
    const bool estimates = m_result.total.of[0].at(Item::estimate) || m_result.total.of[1].at(Item::estimate);
    if (!last_quarter_told) {
        m_result.until = m_result.closing_quarter.end();
        m_result.estimated = early;
    } else if (cut_off) {
        m_result.until = std::min(*cut_off, end);
        m_result.estimated = early && *cut_off < end;
    } else {
        m_result.estimated = early && (m_on <= end || estimates);
        if (!m_result.estimated) m_result.until = end;
    }
}

void Maker::add_quarters() {
    for (const unsigned quarter : m_quarters) {
        const bool told = quarter <= last_quarter();
        const std::string_view column = told ? "closing" : "estimate";
        QuarterTotal total{
            Period::parse(std::to_string(m_result.period.year()) + "-Q" + std::to_string(quarter)),
            !told,
            {},
            {}};
        bool any = false;
        for (std::size_t product = 0; product < product_count; ++product) {
            const auto closing = [&](const UnitReader& rows, int place) {
                return rows.quarter(quarter, place, product, column);
            };
            total.closing[product] = sum_over_rows(closing);
            total.opening[product] = sum_over_rows([&](const UnitReader& rows, int place) {
                return closing(rows, place) ? rows.quarter(quarter, place, product, "opening") : Figure{};
            });
            any = any || total.closing[product];
        }
        if (any) m_result.quarters.push_back(std::move(total));
    }
}

void Maker::find_last_estimate() {
    const unsigned first = m_quarters.front();
    for (std::size_t product = 0; first > 1 && product < product_count; ++product) {
        const auto in = [&](std::string_view column) {
            return sum_over_rows([&](const UnitReader& rows, int place) {
                return rows.quarter(first - 1, place, product, column);
            });
        };
        Figure estimate = in("estimate"), closing = in("closing");
        if (estimate && closing)
            m_result.last_estimate[product] = std::pair(std::move(estimate), std::move(closing));
    }
}

} // namespace

std::vector<std::string> Figures::missing(std::size_t product) const {
    std::vector<std::string> names;
    for (const Line& line : units)
        if (line.of[product].missing()) names.push_back(line.unit);
    return names;
}

std::size_t Figures::expected(std::size_t product) const {
    return static_cast<std::size_t>(std::ranges::count_if(units, [&](const Line& line) {
        return line.of[product].reported() || line.of[product].missing();
    }));
}

bool Figures::any() const {
    return std::ranges::any_of(total.of, &Measures::reported);
}

bool Figures::any_target() const {
    return std::ranges::any_of(total.of, [](const Measures& of) { return bool(of.at(Item::target)); });
}

Timing timing_of(const profile::Profile& profile, const Period& period, const calendar::Holidays& holidays) {
    for (int tier = 1; tier <= profile::tiers(profile); ++tier)
        if (const auto due = profile::report_due(profile, period, tier, holidays))
            return {due, profile::report_cut_off(profile, period, tier)};
    return {};
}

std::span<const std::string_view> figure_ranges() {
    return ranges;
}

void check_period(const Period& period, const ReportDay& on) {
    if (period.kind() == PeriodKind::month) throw Error("committee.kind", {period.code()});
    if (on.day >= period.start()) return;
    std::vector<Argument> said{period.label(), calendar::numeric(period.start()), calendar::numeric(on.day)};
    if (on.cell.empty()) throw Error("committee.not-begun", std::move(said));
    said.emplace_back(on.cell);
    throw Error("committee.not-begun-by", std::move(said));
}

Figures figures(const workbook::Picture& book, const workbook::Forms& forms, const TargetKindWords& kinds,
                const Period& period, const Timing& timing, Date on) {
    return Maker(book, forms, kinds, period, timing, on).make();
}

} // namespace ansinh::committee_report
