// The figures of a report that was made, kept so that a later one of the same period says what changed.
#pragma once

#include "committee_report/figures.hxx"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::committee_report {

/// Why a number is another one, as far as the workbook itself says.
enum class Cause : std::uint8_t {
    corrected,   ///< it does not say: the clerk has to
    first_told,  ///< there was none
    no_longer,   ///< there is none any more
    unit_new,    ///< the unit was not in the list
    unit_removed ///< the unit is no longer in the list
};

/// A number that is another one now; nothing on a side where there was none.
struct Restatement {
    std::string unit; ///< a unit, a group, or the whole
    std::size_t product = 0;
    Item item = Item::closing;
    std::optional<std::int64_t> before, now;
    std::vector<std::string> cells; ///< where it stands now
    Cause cause = Cause::corrected;
};

/// A unit of the same code that is called otherwise now.
struct Renaming {
    std::string before, now;
    bool operator==(const Renaming&) const = default;
};

/// One unit's number in a report that was made.
struct KeptFigure {
    std::string unit;
    std::size_t product = 0;
    Item item = Item::closing;
    std::int64_t people = 0;
    std::string code{}; ///< of the unit; empty: none
    bool operator==(const KeptFigure&) const = default;
};

/// A report as it was made.
struct Snapshot {
    std::string period; ///< "2026-Q3"
    Date made;
    std::size_t registered = 0; ///< how many papers of its title the register of outgoing papers then had
    std::vector<KeptFigure> figures;
    bool operator==(const Snapshot&) const = default;
};

/// All reports of the workbook that are remembered: of a period the last one that was issued, and the last
/// one made.
class Memory {
public:
    /// What to_text() wrote. Throws Error "committee.memory-broken" for anything else.
    static Memory parse(std::string_view text);
    std::string to_text() const;

    /// What a new report of the period is compared with: the last one that was issued (the register has had
    /// another paper of that title since it was made), else the last one made. Null: there is none.
    const Snapshot* baseline(std::string_view period, std::size_t registered_now) const;
    bool issued(const Snapshot& snapshot, std::size_t registered_now) const;
    void keep(Snapshot snapshot);

private:
    std::vector<Snapshot> m_snapshots; ///< in the order they were made
};

/// What is kept of a report: all numbers but those that follow from others.
Snapshot snapshot(const Figures& figures, Date made, std::size_t registered);

/// What changed since, in the order of the report; the whole last. A unit that is no longer there, or is
/// new, is told as well; one that only has another name (the same code) is still the same.
std::vector<Restatement> restatements(const Snapshot& before, const Figures& now);

/// The units that have been given another name since, in the order of the report.
std::vector<Renaming> renamings(const Snapshot& before, const Figures& now);

} // namespace ansinh::committee_report
