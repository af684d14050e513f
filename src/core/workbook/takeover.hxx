// Next year's workbook takes over last year's: units, network, roster, what the clerk set in *Tham số*, and
// closings as openings. Pure data: a picture of the old sheets in, what to fill into the new ones out. See
// docs/design/takeover.md.
#pragma once

#include "message.hxx"
#include "workbook/closings.hxx"
#include "workbook/content.hxx"
#include "workbook/forms.hxx"
#include "workbook/picture.hxx"
#include "workbook/plan.hxx"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::workbook {

/// One row of a register: what each column of its form holds, in the order of the form.
using RegisterRow = Cells;

/// What a unit begins the year with, by product. Nothing: last year's sheet says nothing; that is not 0.
using Opening = std::array<std::optional<std::int64_t>, products.size()>;

/// Units of one kind, and for each of them its opening.
struct UnitsTaken {
    std::vector<RegisterRow> rows; ///< form "villages"
    std::vector<Opening> openings; ///< one per row
};

/// Words of extension/data/workbook-words.json.
struct TakeoverWords {
    std::string regular_meeting; ///< "định kỳ"
    std::string school;          ///< what the names of schools begin with
};

struct Takeover {
    std::string profile;      ///< the old workbook's
    UnitsTaken units, groups; ///< ds_thon and ds_nhom
    std::vector<RegisterRow> network, members;
    std::map<std::string, Content> heads; ///< single values by range; the year is not among them
    std::size_t providers = 0;            ///< different ones in the network
    std::size_t schools = 0;              ///< among the groups
    unsigned quarter = 0;                 ///< whose closings the openings are; 0: there were none
    std::vector<Message> notes; ///< what the clerk should know: who merged, people that went nowhere
};

/// The named ranges of the old workbook that are looked at.
std::span<const std::string_view> ranges_taken_over();

/// `year` is the new one; whatever ended before its 1 January stays behind.
/// - A unit that ended and says into which one it merged hands its people and its collectors on to that one,
/// also over
///   several steps; without such a word its people are told in the notes.
/// - A seat whose holder left stays, without the person, unless somebody else holds it.
/// - Openings are the closings of the last quarter that has any figure: what was reported, never an estimate.
/// Where a
///   unit and one that merged into it are not both known, the opening stays empty and is told.
/// Throws Error "takeover.not-workbook" (the ranges missing), "takeover.year" (the year it is of, the year
/// expected) and "takeover.refused" (a list of all that stands in the way, by cell).
Takeover take_over(const Picture& old, int year, const Forms& forms, const TakeoverWords& words);

/// Puts what was taken over in the place of what the plan has for a regulation; the plan's counts are the
/// take-over's. `same_profile`: names and products that the clerk set go on only with the regulation they
/// were set for.
void apply(const Takeover& taken, bool same_profile, Plan& plan);

} // namespace ansinh::workbook
