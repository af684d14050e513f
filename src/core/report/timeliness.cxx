#include "report/timeliness.hxx"

#include "calendar/report_status.hxx"
#include "message.hxx"
#include "report/header_time.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <map>
#include <utility>

namespace ansinh::report {

namespace {

/// "trước ngày D" is D − 1, whatever the register's own last day says.
std::optional<calendar::Date> last_day_of(const RegisterLine& line) {
    if (line.before) return *line.before - std::chrono::days(1);
    return line.last_day;
}

/// "Quý 3/2026", "quý III năm 2026" and "2026-Q3" are one period.
std::string period_key(const std::string& written) {
    if (const auto named = period_in_title(written)) return named->code();
    try {
        return calendar::Period::parse(written).code();
    } catch (const Error&) {
        return text::name_key(written);
    }
}

class Teller {
public:
    explicit Teller(const ReportRegister& sent) : m_sent(sent) {}

    std::vector<Finding> tell() {
        bool any = m_sent.period.empty();
        for (const RegisterLine& line : m_sent.lines)
            if (m_sent.period.empty() || period_key(line.period) == period_key(m_sent.period)) {
                tell_line(line);
                any = true;
            }
        if (!any) add(Severity::unverifiable, "sent.no-lines", {}, {}, {m_sent.period});
        tell_missing();
        return std::move(m_findings);
    }

private:
    struct Due {
        std::int64_t owed = 0;
        std::vector<Message> missing;
        std::vector<table::Position> cells;
    };

    void add(Severity severity, const char* code, const std::string& unit, std::vector<table::Position> cells,
             std::vector<Argument> arguments) {
        Finding finding;
        finding.severity = severity;
        finding.rule = code;
        finding.unit = unit;
        finding.cells = std::move(cells);
        finding.sheet = m_sent.sheet;
        finding.text = {code, std::move(arguments)};
        m_findings.push_back(std::move(finding));
    }

    void tell_line(const RegisterLine& line) {
        const auto last = last_day_of(line);
        if (line.before && line.last_day && *line.last_day != *last)
            add(Severity::error, "sent.not-strict", line.reporter, {line.cell},
                {line.reporter, calendar::numeric(*line.before), calendar::numeric(*line.last_day),
                 calendar::numeric(*last)});
        if (line.received && *line.received > m_sent.on) {
            add(Severity::error, "sent.future", line.reporter, {line.cell},
                {line.reporter, calendar::numeric(*line.received), calendar::numeric(m_sent.on)});
            return;
        }
        if (line.received && line.cut_off && *line.received < *line.cut_off)
            add(Severity::warning, "sent.before-cut-off", line.reporter, {line.cell},
                {line.reporter, calendar::numeric(*line.received), calendar::numeric(*line.cut_off)});
        tell_status(line, last);
    }

    void tell_status(const RegisterLine& line, std::optional<calendar::Date> last) {
        const auto status = calendar::report_status(last, line.received, m_sent.on);
        if (status.state == calendar::ReportState::late)
            add(Severity::warning, "sent.late", line.reporter, {line.cell},
                {line.reporter, line.period, calendar::numeric(*line.received), calendar::numeric(*last),
                 status.days});
        if (status.state == calendar::ReportState::overdue)
            add(Severity::error, "sent.overdue", line.reporter, {line.cell},
                {line.reporter, line.period, calendar::numeric(*last), status.days});
        if (!last || *last >= m_sent.on) return;
        Due& due = m_due[line.period];
        ++due.owed;
        if (line.received) return;
        due.missing.push_back({"sent.reporter", {line.reporter}});
        due.cells.push_back(line.cell);
    }

    void tell_missing() {
        for (auto& [period, due] : m_due)
            if (!due.missing.empty()) {
                const auto missing = static_cast<std::int64_t>(due.missing.size());
                add(Severity::warning, "sent.missing", {}, std::move(due.cells),
                    {period, due.owed - missing, due.owed, std::move(due.missing)});
            }
    }

    const ReportRegister& m_sent;
    std::map<std::string, Due> m_due; ///< by period, whose last day is over
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<Finding> check_timeliness(const ReportRegister& sent) {
    return Teller(sent).tell();
}

} // namespace ansinh::report
