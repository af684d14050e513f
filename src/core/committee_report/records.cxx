#include "committee_report/records.hxx"

#include "message.hxx"
#include "number/rational.hxx"
#include "text/normalise.hxx"
#include "workbook/register.hxx"

#include <algorithm>
#include <set>
#include <variant>

namespace ansinh::committee_report {

namespace {

using calendar::ReportState;
using workbook::Register;

constexpr std::array<std::string_view, 6> ranges{"so_bao_cao",    "kien_nghi", "ket_luan",
                                                 "mang_luoi_thu", "ra_quan",   "thanh_vien"};
/// What a round brought in, by product (columns of ra_quan).
constexpr std::array<std::string_view, workbook::products.size()> round_results{"health_result",
                                                                                "pension_result"};
/// "nhân viên thu" and "cộng tác viên": the role says which (*Mạng lưới thu*).
constexpr std::string_view collaborator_key = "cộng tác viên";

std::optional<Date> day_in(const Register& rows, std::size_t row, std::string_view key) {
    const auto* day = std::get_if<Date>(&rows.rows[row][rows.index(key)]);
    return day == nullptr ? std::nullopt : std::optional(*day);
}

bool there_on(const Register& rows, std::size_t row, Date on) {
    const auto from = day_in(rows, row, "from");
    return !(from && *from > on) && !workbook::ended_before(rows, row, on);
}

class Collector {
public:
    Collector(const workbook::Picture& book, const workbook::Forms& forms, const calendar::Period& period,
              std::span<const std::string> own, Date on)
        : m_book(book), m_forms(forms), m_period(period), m_own(own), m_on(on) {}

    Records collect() {
        check_workbook();
        Records records{reports(), issues(), tasks(), providers(), members()};
        if (!m_faults.empty()) throw Error("committee.records", {std::move(m_faults)});
        return records;
    }

private:
    void check_workbook() const {
        std::string missing;
        for (const std::string_view range : ranges)
            if (m_book.region(range).sheet == nullptr)
                missing.append(missing.empty() ? "" : ", ").append(range);
        if (!missing.empty()) throw Error("results.not-workbook", {missing});
    }

    Register read(std::string_view range, std::string_view form,
                  std::initializer_list<std::string_view> needed,
                  std::initializer_list<std::string_view> days) {
        return workbook::read_register(m_book.region(range), m_forms.form(form), needed, days,
                                       m_book.null_date, m_faults);
    }

    bool is_own(const std::string& recipient) const {
        return std::ranges::any_of(m_own, [&](const std::string& name) {
            return !recipient.empty() && text::name_key(name) == text::name_key(recipient);
        });
    }

    std::vector<OwedReport> reports();
    std::vector<Issue> issues();
    std::vector<Task> tasks();
    std::vector<Provider> providers();
    void add_rounds(std::vector<Provider>& providers);
    std::int64_t members();

    const workbook::Picture& m_book;
    const workbook::Forms& m_forms;
    const calendar::Period& m_period;
    std::span<const std::string> m_own;
    const Date m_on;
    std::vector<Message> m_faults;
};

std::vector<OwedReport> Collector::reports() {
    // The last day in time is a date, or says that the regulation has none: that is no fault.
    const Register rows = read("so_bao_cao", "reports", {"reporter"}, {"received"});
    const std::string label = text::name_key(m_period.label());
    std::vector<OwedReport> found;
    for (std::size_t row = 0; row < rows.rows.size(); ++row) {
        if (text::name_key(rows.text(row, "period")) != label || is_own(rows.text(row, "recipient")))
            continue;
        OwedReport report{rows.text(row, "kind"),         rows.text(row, "reporter"),
                          rows.text(row, "recipient"),    {},
                          day_in(rows, row, "received"),  {},
                          rows.cell_name(row, "reporter")};
        if (const auto* serial = std::get_if<double>(&rows.rows[row][rows.index("last_day")]))
            report.due = calendar::from_serial(*serial, m_book.null_date);
        if (report.received && *report.received > m_on) report.received.reset();
        report.status = calendar::report_status(report.due, report.received, m_on);
        found.push_back(std::move(report));
    }
    return found;
}

std::vector<Issue> Collector::issues() {
    const Register rows = read("kien_nghi", "issues", {"text", "proposal"}, {"received"});
    std::vector<Issue> found;
    for (std::size_t row = 0; row < rows.rows.size(); ++row) {
        Issue issue{day_in(rows, row, "received"), rows.text(row, "from"),    rows.text(row, "text"),
                    rows.text(row, "proposal"),    rows.text(row, "opinion"), rows.text(row, "result"),
                    rows.cell_name(row, "text")};
        const bool later = issue.received && *issue.received > std::min(m_on, m_period.end());
        const bool settled = issue.received && *issue.received < m_period.start() && !issue.result.empty();
        if (!later && !settled) found.push_back(std::move(issue));
    }
    return found;
}

std::vector<Task> Collector::tasks() {
    const Register rows = read("ket_luan", "tasks", {"task"}, {"due", "done"});
    std::vector<Task> found;
    for (std::size_t row = 0; row < rows.rows.size(); ++row) {
        Task task{rows.text(row, "meeting"),  rows.text(row, "task"),
                  rows.text(row, "lead"),     rows.text(row, "helpers"),
                  rows.text(row, "result"),   day_in(rows, row, "due"),
                  day_in(rows, row, "done"),  false,
                  rows.cell_name(row, "task")};
        task.overdue = task.due && !task.done && *task.due < m_on;
        if (!task.done || *task.done >= m_period.start()) found.push_back(std::move(task));
    }
    return found;
}

std::vector<Provider> Collector::providers() {
    const Register rows = read("mang_luoi_thu", "network", {"provider"}, {"from", "to"});
    std::vector<Provider> found;
    std::vector<std::set<std::string>> points;
    for (std::size_t row = 0; row < rows.rows.size(); ++row) {
        if (!there_on(rows, row, m_on)) continue;
        const std::string name = rows.text(row, "provider"), key = text::name_key(name);
        if (key.empty()) continue;
        auto provider = std::ranges::find_if(
            found, [&](const Provider& known) { return text::name_key(known.name) == key; });
        if (provider == found.end()) {
            found.push_back({name, 0, 0, 0, 0, {}, {}});
            points.emplace_back();
            provider = std::prev(found.end());
        }
        if (const std::string point = text::name_key(rows.text(row, "point")); !point.empty())
            points[static_cast<std::size_t>(provider - found.begin())].insert(point);
        if (!rows.text(row, "name").empty()) {
            const bool collaborator =
                text::name_key(rows.text(row, "role")).find(text::name_key(collaborator_key)) !=
                std::string::npos;
            ++(collaborator ? provider->collaborators : provider->collectors);
        }
        provider->cells.push_back(rows.cell_name(row, "provider"));
    }
    for (std::size_t index = 0; index < found.size(); ++index)
        found[index].points = static_cast<std::int64_t>(points[index].size());
    add_rounds(found);
    return found;
}

/// Rounds of an organisation that is not in the network are the register's business, not the report's.
void Collector::add_rounds(std::vector<Provider>& providers) {
    const Register rows = read("ra_quan", "rounds", {"day"}, {"day"});
    for (std::size_t row = 0; row < rows.rows.size(); ++row) {
        const auto day = day_in(rows, row, "day");
        if (!day || *day < m_period.start() || *day > std::min(m_period.end(), m_on)) continue;
        const std::string key = text::name_key(rows.text(row, "provider"));
        const auto provider = std::ranges::find_if(
            providers, [&](const Provider& known) { return text::name_key(known.name) == key; });
        if (provider == providers.end()) continue;
        ++provider->rounds;
        for (std::size_t product = 0; product < round_results.size(); ++product) {
            const auto& content = rows.rows[row][rows.index(round_results[product])];
            if (std::holds_alternative<std::monostate>(content)) continue;
            const auto* number = std::get_if<double>(&content);
            const auto people = number == nullptr ? std::nullopt : number::whole(*number);
            const std::string cell = rows.cell_name(row, round_results[product]);
            if (!people) {
                m_faults.push_back({"results.figure", {cell, rows.text(row, round_results[product])}});
                continue;
            }
            provider->brought[product] = provider->brought[product].value_or(0) + *people;
            provider->cells.push_back(cell);
        }
    }
}

std::int64_t Collector::members() {
    const Register rows = read("thanh_vien", "members", {"name"}, {"from", "to"});
    std::int64_t count = 0;
    for (std::size_t row = 0; row < rows.rows.size(); ++row)
        count += there_on(rows, row, m_on) ? 1 : 0;
    return count;
}

} // namespace

std::vector<OwedReport> Records::late() const {
    std::vector<OwedReport> found;
    std::ranges::copy_if(reports, std::back_inserter(found), [](const OwedReport& report) {
        return report.status.state == ReportState::late || report.status.state == ReportState::overdue;
    });
    return found;
}

std::span<const std::string_view> record_ranges() {
    return ranges;
}

Records records(const workbook::Picture& book, const workbook::Forms& forms, const calendar::Period& period,
                std::span<const std::string> own, Date on) {
    return Collector(book, forms, period, own, on).collect();
}

} // namespace ansinh::committee_report
