// What is to be done in a period, from the workbook's registers.
#include "calendar/period.hxx"
#include "committee_papers/book.hxx"
#include "committee_papers/cells.hxx"
#include "text/normalise.hxx"
#include "workbook/register.hxx"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace ansinh::committee_papers {

namespace {

using calendar::Period;
using calendar::PeriodKind;
using workbook::Register;

constexpr std::size_t most_named = 2; ///< reporters of one report; more are counted

std::string put(const std::string& words, const std::string& what, const std::string& more = {}) {
    return fmt::format(fmt::runtime(words), what, more);
}

std::optional<Date> date_of(const workbook::Content& content) {
    const auto* date = std::get_if<Date>(&content);
    return date == nullptr ? std::nullopt : std::optional(*date);
}

/// The last days of all periods within one, by how registers name them.
std::map<std::string, Date> ends_within(const Period& period) {
    std::map<std::string, Date> ends;
    for (const PeriodKind kind : {PeriodKind::month, PeriodKind::quarter, PeriodKind::half, PeriodKind::year})
        for (Period part = Period::of(period.start(), kind); part.end() <= period.end(); part = part.next())
            if (part.start() >= period.start()) ends[text::name_key(part.label())] = part.end();
    return ends;
}

class Programme {
public:
    Programme(const Sources& sources, const Period& period, Date on)
        : m_sources(sources), m_period(period), m_on(on) {}

    std::vector<Work> collect() {
        add_meetings();
        add_reports();
        add_lists();
        add_tasks();
        add_rounds();
        refuse(std::move(m_faults));
        std::ranges::stable_sort(m_works, {}, &Work::day);
        return std::move(m_works);
    }

private:
    const Words& words() const { return m_sources.catalogue.words(); }

    Register read(std::string_view range, std::string_view form,
                  std::initializer_list<std::string_view> needed,
                  std::initializer_list<std::string_view> days) {
        const workbook::Region body = m_sources.book.region(range);
        if (body.sheet == nullptr) throw Error("papers.not-workbook", {std::string(range)});
        return workbook::read_register(body, m_sources.forms.form(form), needed, days,
                                       m_sources.book.null_date, m_faults);
    }

    /// A date, a date typed as a text, or nothing.
    std::optional<Date> day(const Register& rows, std::size_t row, std::string_view key) const {
        return day_in(rows.rows[row][rows.index(key)], m_sources.book.null_date);
    }

    bool within(const std::optional<Date>& day) const {
        return day && m_period.start() <= *day && *day <= m_period.end();
    }

    std::string by(Date day) const { return put(words().by_day, calendar::numeric(day)); }

    void add_meetings() {
        const Register rows = read("lich_hop", "meetings", {"kind"}, {});
        for (std::size_t row = 0; row < rows.rows.size(); ++row) {
            const auto held = day(rows, row, "time"), due = day(rows, row, "due");
            const auto date = held ? held : due;
            if (!within(date)) continue;
            m_works.push_back({*date,
                               held ? calendar::numeric(*held) : by(*date),
                               put(words().meeting, rows.text(row, "kind")),
                               rows.text(row, "chair"),
                               {},
                               m_sources.profile.settings.meeting_months.origin.article});
        }
    }

    /// One line for all who owe the same report by the same day.
    void add_reports() {
        const Register rows = read("so_bao_cao", "reports", {"reporter"}, {});
        std::map<std::tuple<Date, std::string, std::string>, std::vector<std::size_t>> same;
        for (std::size_t row = 0; row < rows.rows.size(); ++row)
            if (const auto last = day(rows, row, "last_day"); within(last))
                same[{*last, rows.text(row, "kind"), rows.text(row, "period")}].push_back(row);
        for (const auto& [report, owing] : same) {
            std::string lead = put(words().several, std::to_string(owing.size()));
            if (owing.size() <= most_named) {
                lead.clear();
                for (const std::size_t row : owing)
                    lead += (lead.empty() ? "" : ", ") + rows.text(row, "reporter");
            }
            const Date last = std::get<0>(report);
            const auto before = day(rows, owing.front(), "before");
            const auto& reports = m_sources.profile.reports;
            m_works.push_back({last,
                               before ? put(words().before, calendar::numeric(*before)) : by(last),
                               put(words().report, std::get<1>(report), std::get<2>(report)),
                               std::move(lead),
                               {},
                               reports.empty() ? std::string() : reports.front().origin.article});
        }
    }

    void add_lists() {
        const Register rows = read("so_danh_sach", "lists", {"name"}, {});
        const std::map<std::string, Date> ends = ends_within(m_period);
        for (std::size_t row = 0; row < rows.rows.size(); ++row) {
            const std::string period = rows.text(row, "period");
            const auto end = ends.find(text::name_key(period));
            if (end == ends.end()) continue;
            m_works.push_back({end->second, put(words().within, period), rows.text(row, "name"),
                               rows.text(row, "giver"), rows.text(row, "taker"), rows.text(row, "article")});
        }
    }

    /// Conclusions that are not done yet.
    void add_tasks() {
        const Register rows = read("ket_luan", "tasks", {"task"}, {"done"});
        for (std::size_t row = 0; row < rows.rows.size(); ++row) {
            const auto due = day(rows, row, "due"), done = date_of(rows.rows[row][rows.index("done")]);
            if (!within(due) || (done && *done <= m_on)) continue;
            m_works.push_back({*due, by(*due), rows.text(row, "task"), rows.text(row, "lead"),
                               rows.text(row, "helpers"), rows.text(row, "meeting")});
        }
    }

    void add_rounds() {
        const Register rows = read("ra_quan", "rounds", {"village"}, {});
        for (std::size_t row = 0; row < rows.rows.size(); ++row)
            if (const auto date = day(rows, row, "day"); within(date))
                m_works.push_back({*date,
                                   calendar::numeric(*date),
                                   put(words().round, rows.text(row, "village")),
                                   rows.text(row, "provider"),
                                   rows.text(row, "guide"),
                                   {}});
    }

    const Sources& m_sources;
    const Period& m_period;
    const Date m_on;
    std::vector<Message> m_faults;
    std::vector<Work> m_works;
};

} // namespace

std::vector<Work> Book::programme() {
    if (!m_request.period) return {};
    return Programme(m_sources, *m_request.period, m_request.on).collect();
}

} // namespace ansinh::committee_papers
