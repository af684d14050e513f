// What is printed of a committee: its members on a day, who changed between two days, each member's duties, what
// the checks found. Values for the papers engine: as the annex of a decision, or on a sheet of its own.
#pragma once

#include "committee/changes.hxx"
#include "committee/duties.hxx"
#include "paper/paper.hxx"
#include "text/sentence.hxx"
#include "workbook/forms.hxx"

#include <functional>
#include <span>
#include <string>

namespace ansinh::committee {

/// "Thôi tham gia", "Bổ sung", …
const std::string& name_of(ChangeKind kind, const Words& words);
/// From or until when, in whose place, or what was before: "Từ ngày 01/03/2026, thay Đỗ Văn Cũ".
std::string note_of(const Change& change, const Words& words);

/// What every list says.
struct ListRequest {
    const Roster& roster;
    const Words& words;
    const workbook::Form& form;   ///< "members": its headers
    const std::string& committee; ///< its name
};

/// The members on that day and the regulation's seats nobody holds, in the five printed columns.
paper::Annex members_list(const ListRequest& request, Date day);

/// Three sections, out, in and changed, those without lines left out; each change with its note in the last
/// column. Without any change the annex has no blocks.
paper::Annex changes_list(const ListRequest& request, std::span<const Change> changes);

/// A page for each member: who, then the regulation's own sentences with their articles. Throws Error
/// "roster.no-duties" (the profile's name) for a regulation that gives members none.
paper::Annex duties_list(const ListRequest& request, const Profile& profile, Date day);

/// How a finding's message becomes a sentence.
using Sentence = std::function<std::string(const Message&)>;
paper::Annex findings_list(const ListRequest& request, std::span<const report::Finding> findings,
                           const Sentence& sentence);

} // namespace ansinh::committee
