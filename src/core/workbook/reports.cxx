#include "workbook/reports.hxx"

#include "calendar/period.hxx"
#include "profile/names.hxx"
#include "profile/questions.hxx"
#include "profile/roster.hxx"
#include "workbook/several.hxx"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ansinh::workbook {

namespace {

using calendar::Period;
using profile::ReportKind;
using profile::ReportRule;

/// A report of the year and the part of the year it is about; week and round have none in the calendar.
struct Occurrence {
    ReportKind kind;
    std::string_view ending; ///< of the period's code
};

/// As the periods end; a half after the quarter that ends with it, as is the year.
constexpr std::array in_calendar{
    Occurrence{ReportKind::month, "-01"},      Occurrence{ReportKind::month, "-02"},
    Occurrence{ReportKind::month, "-03"},      Occurrence{ReportKind::quarter, "-Q1"},
    Occurrence{ReportKind::month, "-04"},      Occurrence{ReportKind::month, "-05"},
    Occurrence{ReportKind::month, "-06"},      Occurrence{ReportKind::quarter, "-Q2"},
    Occurrence{ReportKind::first_half, "-H1"}, Occurrence{ReportKind::month, "-07"},
    Occurrence{ReportKind::month, "-08"},      Occurrence{ReportKind::month, "-09"},
    Occurrence{ReportKind::quarter, "-Q3"},    Occurrence{ReportKind::month, "-10"},
    Occurrence{ReportKind::month, "-11"},      Occurrence{ReportKind::month, "-12"},
    Occurrence{ReportKind::quarter, "-Q4"},    Occurrence{ReportKind::second_half, "-H2"},
    Occurrence{ReportKind::year, ""}};

class Register {
public:
    Register(const Request& request, const Sources& sources) : m_request(request), m_sources(sources) {}

    std::vector<Cells> lines() {
        for (const Occurrence& occurrence : in_calendar)
            add(occurrence.kind, std::to_string(m_request.year).append(occurrence.ending));
        for (const ReportKind kind : {ReportKind::week, ReportKind::round})
            add(kind, {});
        add_without_report();
        return std::move(m_lines);
    }

private:
    /// Rules of that kind on all tiers.
    void add(ReportKind kind, const std::string& period) {
        for (int tier = 1; tier <= profile::tiers(m_request.profile); ++tier)
            for (const ReportRule& rule : m_request.profile.reports)
                if (rule.kind == kind && rule.tier == tier) add(rule, period);
    }

    void add(const ReportRule& rule, const std::string& period) {
        for (const Content& reporter : reporters(rule.tier, rule.from)) {
            Cells line = line_of(reporter);
            line[2] = profile::fill(m_sources.words.report, {kind_word(rule.kind)});
            if (rule.to) line[4] = *rule.to;
            if (period.empty()) {
                line[1] = kind_word(rule.kind);
                line[7] = m_sources.sheet_words.silent();
            } else {
                line[1] = Formula{fmt::format("=VN.ANSINH.CALENDAR.LABEL(\"{}\")", period)};
                line[7] =
                    Formula{fmt::format("=VN.ANSINH.CALENDAR.DUE(tham_so;\"{}\";{})", period, rule.tier)};
                if (const auto cut_off =
                        profile::report_cut_off(m_request.profile, Period::parse(period), rule.tier))
                    line[5] = *cut_off;
            }
            m_lines.push_back(std::move(line));
        }
    }

    /// Thừa Thiên Huế Điều 23 has reporters and no dated report.
    void add_without_report() {
        if (!m_request.profile.reports.empty()) return;
        for (const Content& reporter : reporters(1, {})) {
            Cells line = line_of(reporter);
            line[1] = m_sources.sheet_words.silent();
            line[7] = m_sources.sheet_words.silent();
            m_lines.push_back(std::move(line));
        }
    }

    /// Those the regulation lists for that tier, else whom the rule itself names.
    std::vector<Content> reporters(int tier, const profile::Text& otherwise) const {
        std::vector<Content> all;
        for (const profile::Reporter* reporter : profile::reporters_of(m_request.profile, tier))
            std::ranges::move(one_for_each(reporter->name, reporter->each, m_request.counts, m_sources.words),
                              std::back_inserter(all));
        if (all.empty() && otherwise) all.emplace_back(*otherwise);
        return all;
    }

    static Cells line_of(const Content& reporter) {
        Cells line(8);
        line[3] = reporter;
        return line;
    }

    const std::string& kind_word(ReportKind kind) const {
        return m_sources.sheet_words.word(profile::enumeration<ReportKind>(), static_cast<std::size_t>(kind));
    }

    const Request& m_request;
    const Sources& m_sources;
    std::vector<Cells> m_lines;
};

} // namespace

std::vector<Cells> report_lines(const Request& request, const Sources& sources) {
    return Register(request, sources).lines();
}

} // namespace ansinh::workbook
