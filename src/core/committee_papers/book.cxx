#include "committee_papers/book.hxx"

#include "calendar/report_status.hxx"
#include "committee/checks.hxx"
#include "committee/year_roster.hxx"
#include "committee_papers/cells.hxx"
#include "number/decimal.hxx"
#include "target/numbers.hxx"
#include "text/normalise.hxx"
#include "workbook/namesakes.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::committee_papers {

namespace {

using namespace std::string_view_literals;
using workbook::Region;
using workbook::Register;

constexpr std::array ranges{"nam"sv,
                            "ban_chi_dao"sv,
                            "dia_danh"sv,
                            "don_vi_nhan"sv,
                            "toan_don_vi"sv,
                            "nguoi_dung_dau"sv,
                            "ten_bhyt"sv,
                            "ten_bhxh"sv,
                            "ds_thon"sv,
                            "ds_nhom"sv,
                            "mang_luoi_thu"sv,
                            "giao_thon"sv,
                            "giao_nhom"sv,
                            "thanh_vien"sv,
                            "so_bao_cao"sv,
                            "so_danh_sach"sv,
                            "lich_hop"sv,
                            "ket_luan"sv,
                            "ra_quan"sv,
                            "tong_hop_1_thon"sv,
                            "tong_hop_2_thon"sv,
                            "tong_hop_3_thon"sv,
                            "tong_hop_4_thon"sv,
                            "tong_hop_1_nhom"sv,
                            "tong_hop_2_nhom"sv,
                            "tong_hop_3_nhom"sv,
                            "tong_hop_4_nhom"sv};

constexpr std::array product_keys{"health"sv, "pension"sv};
constexpr int first_product_column = 2; ///< of the quarterly sheets: behind STT and unit

std::optional<Date> date_of(const workbook::Content& content) {
    const auto* date = std::get_if<Date>(&content);
    return date == nullptr ? std::nullopt : std::optional(*date);
}

/// The ratio in a cell of rates, as percent.
std::optional<Quantity> percent_in(const table::Cell& cell) {
    if (cell.kind != table::CellKind::number) return std::nullopt;
    return Quantity{number::from_cell(cell.value) * 100, 1};
}

/// Of the list's rows.
std::vector<std::string> names_in(const Region& list, const workbook::Form& form) {
    std::vector<workbook::NamedUnit> units;
    for (int row = list.area.first_row; row <= list.area.last_row; ++row) {
        const auto said = [&](const char* key) {
            return workbook::said(list.sheet->cell(row, list.area.first_column + column_of(form, key)));
        };
        units.push_back({said("name"), said("area"), said("code")});
    }
    return workbook::told_apart(units);
}

} // namespace

std::span<const std::string_view> ranges_read() {
    return ranges;
}

Region Book::region(std::string_view range) const {
    const Region found = m_sources.book.region(range);
    if (found.sheet == nullptr) throw Error("papers.not-workbook", {std::string(range)});
    return found;
}

std::string Book::single(std::string_view range) const {
    return workbook::said(m_sources.book.single(range));
}

int Book::year() const {
    if (single("nam").empty()) return int{calendar::fields(m_request.on).year()};
    const auto year = target::people_in(m_sources.book.single("nam"));
    if (!year || *year < 1900 || *year > 2100) throw Error("results.year", {single("nam")});
    return static_cast<int>(*year);
}

const committee::Roster& Book::roster() {
    if (m_roster) return *m_roster;
    const Region body = region("thanh_vien");
    constexpr auto columns = static_cast<std::int64_t>(committee::column_count);
    if (body.area.columns() != columns)
        refuse({{"takeover.width", {body.sheet->name, static_cast<std::int64_t>(body.area.columns()), columns}}});
    committee::Roster read =
        committee::roster_of_year({m_sources.book, m_sources.forms, m_sources.profile, m_sources.committee_words,
                                   m_sources.workbook_words},
                                  m_request.on);
    committee::refuse_unread(read);
    return m_roster.emplace(std::move(read));
}

const committee::Holding* Book::only(profile::Role role) {
    const committee::Holding* found = nullptr;
    for (const committee::Holding* member : committee::members_on(roster(), m_request.on)) {
        if (roster().seat_of(*member).role != role) continue;
        if (found != nullptr) return nullptr;
        found = member;
    }
    return found;
}

std::optional<Date> Book::since() {
    return m_request.since ? m_request.since : committee::day_before_last_change(roster(), m_request.on);
}

std::vector<committee::Change> Book::changes() {
    const std::optional<Date> day = since();
    if (!day) return {};
    return committee::changes(roster(), *day, m_request.on);
}

std::vector<LateReport> Book::late() {
    std::vector<Message> faults;
    const Register rows =
        workbook::read_register(region("so_bao_cao"), m_sources.forms.form("reports"), {"reporter"},
                                {"received"}, m_sources.book.null_date, faults);
    refuse(std::move(faults));
    std::vector<LateReport> late;
    for (std::size_t row = 0; row < rows.rows.size(); ++row) {
        const auto due = day_in(rows.rows[row][rows.index("last_day")], m_sources.book.null_date);
        auto received = date_of(rows.rows[row][rows.index("received")]);
        if (received && *received > m_request.on) received.reset(); // had not come yet
        if (m_request.period &&
            text::name_key(rows.text(row, "period")) != text::name_key(m_request.period->label()))
            continue;
        const calendar::ReportStatus status = calendar::report_status(due, received, m_request.on);
        if (status.state != calendar::ReportState::overdue) continue;
        const auto before = day_in(rows.rows[row][rows.index("before")], m_sources.book.null_date);
        late.push_back({rows.text(row, "reporter"), rows.text(row, "kind"), rows.text(row, "period"),
                        rows.text(row, "recipient"), before.value_or(*due + std::chrono::days(1)),
                        status.days});
    }
    return late;
}

/// Up to the day asked for the last quarter with a closing of any unit; 0: none.
unsigned Book::quarter_of_figures() const {
    using calendar::PeriodKind;
    unsigned last = 4;
    unsigned first = 1;
    if (m_request.period && m_request.period->kind() == PeriodKind::quarter) {
        first = last = m_request.period->number();
    } else if (const int asked{calendar::fields(m_request.on).year()}; asked <= year()) {
        last = asked < year() ? 0 : calendar::Period::of(m_request.on, PeriodKind::quarter).number();
    }
    const int closing = column_of(m_sources.forms.form("results"), "closing");
    const int width = static_cast<int>(m_sources.forms.form("results").columns.size()) - first_product_column;
    for (unsigned quarter = last; quarter >= first && quarter > 0; --quarter) {
        const Region rows = region("tong_hop_" + std::to_string(quarter) + "_thon");
        for (int row = rows.area.first_row; row <= rows.area.last_row; ++row)
            for (int product = 0; product < 2; ++product)
                if (rows.sheet->cell(row, rows.area.first_column + closing + product * width).kind ==
                    table::CellKind::number)
                    return quarter;
    }
    return 0;
}

std::string Book::quarter() {
    const unsigned quarter = quarter_of_figures();
    if (quarter == 0) return {};
    return calendar::Period::parse(std::to_string(year()) + "-Q" + std::to_string(quarter)).label();
}

std::vector<Unit> Book::units() {
    std::vector<Message> faults;
    std::vector<Unit> units;
    const unsigned quarter = quarter_of_figures();
    const workbook::Form& targets = m_sources.forms.form("targets");
    const workbook::Form& results = m_sources.forms.form("results");
    const int width = static_cast<int>(results.columns.size()) - first_product_column;
    for (const std::string_view kind : {"thon"sv, "nhom"sv}) {
        const Region list = region("ds_" + std::string(kind)), given = region("giao_" + std::string(kind));
        const Region figures =
            quarter == 0 ? Region{} : region("tong_hop_" + std::to_string(quarter) + "_" + std::string(kind));
        const workbook::Form& form = m_sources.forms.form("villages");
        const std::vector<std::string> names = names_in(list, form);
        const int rows = std::min(list.area.rows(), given.area.rows());
        for (int place = 0; place < rows; ++place) {
            const auto in_list = [&](std::string_view key) {
                return table::Position{list.area.first_row + place,
                                       list.area.first_column + column_of(form, key)};
            };
            const auto text = [&](std::string_view key) {
                const table::Cell& cell = list.sheet->cell(in_list(key));
                if (cell.kind == table::CellKind::error)
                    faults.push_back(
                        {"takeover.cell-error", {workbook::full_name(*list.sheet, in_list(key))}});
                return workbook::said(cell);
            };
            Unit unit;
            if (text("name").empty()) continue;
            unit.name = names[static_cast<std::size_t>(place)];
            unit.code = text("code");
            unit.head = text("head");
            unit.phone = text("phone");
            unit.guide = text("guide");
            unit.collector = text("collector");
            unit.households = people_at(*list.sheet, in_list("households"), faults);
            unit.population = people_at(*list.sheet, in_list("population"), faults);
            unit.workforce = people_at(*list.sheet, in_list("workforce"), faults);
            unit.group = kind == "nhom";
            for (std::size_t product = 0; product < product_keys.size(); ++product) {
                Figures& of = unit.products[product];
                const auto in_given = [&](const char* key) {
                    return table::Position{given.area.first_row + place,
                                           given.area.first_column +
                                               column_of(targets, std::string(product_keys[product]) + key)};
                };
                of.participants = people_at(*given.sheet, in_given("_participants"), faults);
                of.open = people_at(*given.sheet, in_given("_open"), faults);
                of.target = people_at(*given.sheet, in_given("_target"), faults);
                of.fresh = people_at(*given.sheet, in_given("_new"), faults);
                unit.target_cells[product] = workbook::full_name(*given.sheet, in_given("_target"));
                if (figures.sheet == nullptr || place >= figures.area.rows()) continue;
                const auto in_figures = [&](std::string_view key) {
                    return table::Position{figures.area.first_row + place,
                                           figures.area.first_column + column_of(results, key) +
                                               static_cast<int>(product) * width};
                };
                of.reported = people_at(*figures.sheet, in_figures("closing"), faults).has_value();
                if (!of.reported) continue;
                of.remaining = people_at(*figures.sheet, in_figures("remaining"), faults);
                of.rate = percent_in(figures.sheet->cell(in_figures("rate")));
            }
            units.push_back(std::move(unit));
        }
    }
    refuse(std::move(faults));
    return units;
}

std::vector<Round> Book::rounds() {
    std::vector<Message> faults;
    const Region body = region("ra_quan");
    const Register rows = workbook::read_register(body, m_sources.forms.form("rounds"), {"village"}, {"day"},
                                                  m_sources.book.null_date, faults);
    std::vector<Round> rounds;
    for (std::size_t row = 0; row < rows.rows.size(); ++row) {
        const auto at = [&](std::string_view key) {
            return table::Position{rows.sheet_rows[row],
                                   body.area.first_column + static_cast<int>(rows.index(key))};
        };
        rounds.push_back({rows.text(row, "village"),
                          rows.text(row, "place"),
                          rows.text(row, "guide"),
                          rows.text(row, "provider"),
                          rows.text(row, "collector"),
                          date_of(rows.rows[row][rows.index("day")]),
                          {people_at(*body.sheet, at("health_result"), faults),
                           people_at(*body.sheet, at("pension_result"), faults)}});
    }
    refuse(std::move(faults));
    return rounds;
}

} // namespace ansinh::committee_papers
