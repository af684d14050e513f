// The year's workbook as papers speak of it: who sits on the committee, who is late, what the units have to
// reach, what is to be done when. Read when asked for, so that a slip in one sheet stops only papers made
// from that sheet (those a member signs are made from the roster too).
#pragma once

#include "committee/changes.hxx"
#include "committee_papers/request.hxx"
#include "message.hxx"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::committee_papers {

struct LateReport {
    std::string reporter, kind, period, recipient;
    Date before;           ///< the day before which it was due
    std::int64_t days = 0; ///< overdue
};

/// What is to be done in the period.
struct Work {
    Date day; ///< to sort by
    std::string when, what, lead, helpers, basis;
};

/// Of one product; nothing: not known.
struct Figures {
    std::optional<std::int64_t> participants, open, target, fresh, remaining;
    std::optional<Quantity> rate; ///< percent
    bool reported = false;        ///< in the quarter the figures are of
    bool reached() const { return reported && target && *target > 0 && remaining && *remaining == 0; }
};

struct Unit {
    /// The name is told apart from others of the same one: "Thôn 1 (Hưng Khánh)", see workbook::told_apart.
    std::string name, code, head, phone, guide, collector;
    std::optional<std::int64_t> households, population, workforce;
    std::array<Figures, 2> products; ///< health, pension
    std::array<std::string, 2> target_cells;
    bool group = false; ///< a school or a group of people
};

struct Round {
    std::string unit, place, guide, provider, collector;
    std::optional<Date> day;
    std::array<std::optional<std::int64_t>, 2> results;
};

/// The named ranges that are looked at.
std::span<const std::string_view> ranges_read();

/// Each list throws Error "papers.not-workbook" (the range) where the document has no such range and
/// "papers.refused" (cells that cannot be read: "takeover.not-date", "takeover.cell-error",
/// "takeover.width", "papers.figure" (cell, text)).
class Book {
public:
    Book(const Sources& sources, const Request& request) : m_sources(sources), m_request(request) {}

    Date day() const { return m_request.on; }
    bool has(std::string_view range) const { return m_sources.book.region(range).sheet != nullptr; }
    /// What a single cell says; empty where there is none.
    std::string single(std::string_view range) const;
    /// Of the workbook; where it says none, of the day asked for. Throws Error "results.year" (what it says).
    int year() const;

    /// As the lists of members have it (committee/lists.hxx). Throws Error "roster.refused".
    const committee::Roster& roster();
    /// The only member of that role on the day asked for; null where there is none or more than one.
    const committee::Holding* only(profile::Role role);
    /// The day the roster is compared with; nothing where nobody ever came or went before the day asked for.
    std::optional<Date> since();
    std::vector<committee::Change> changes();

    std::vector<LateReport> late();
    std::vector<Work> programme();
    std::vector<Unit> units();
    /// "quý III/2026": of the figures in units(); empty where no quarter has any.
    std::string quarter();
    std::vector<Round> rounds();

private:
    workbook::Region region(std::string_view range) const;
    unsigned quarter_of_figures() const;
    const Sources& m_sources;
    const Request& m_request;
    std::optional<committee::Roster> m_roster;
};

} // namespace ansinh::committee_papers
