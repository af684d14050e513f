// The words of meetings and their papers, read from extension/data/meeting-papers.json: what the clerk's
// sheets call things, and the sentences of papers with their parts in braces.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::committee {

enum class MeetingKind : std::uint8_t { regular, extraordinary, written };
enum class Presence : std::uint8_t { present, substitute, excused, unexcused };
enum class Vote : std::uint8_t { agree, disagree, other };

/// Parts in braces by their names, and what goes in their place.
using Parts = std::map<std::string, std::string, std::less<>>;

/// The pattern with the parts that are known and not empty in place; the others stay in their braces, for
/// paper::with_blanks.
std::string filled(std::string_view pattern, const Parts& parts);

class MeetingWords {
public:
    /// Throws Error "data.broken" (file, place).
    static MeetingWords from_json(std::string_view json);

    /// As clerks write them: in any case, with or without marks where that leaves one. Nothing for any other
    /// word.
    std::optional<MeetingKind> kind_of(std::string_view typed) const;
    std::optional<Presence> presence_of(std::string_view typed) const;
    std::optional<Vote> vote_of(std::string_view typed) const;

    const std::string& word(MeetingKind kind) const { return m_kinds[static_cast<std::size_t>(kind)]; }
    const std::string& word(Presence presence) const {
        return m_presences[static_cast<std::size_t>(presence)].front();
    }
    const std::string& word(Vote vote) const { return m_votes[static_cast<std::size_t>(vote)].front(); }
    /// What a cell may hold.
    std::vector<std::string> presence_words() const;
    std::vector<std::string> vote_words() const;
    /// The same as a list: "có mặt, họp thay, …".
    std::string presences() const;
    std::string votes() const;
    std::string kinds() const;

    /// "thứ Tư"; 0 is Sunday.
    const std::string& weekday(unsigned day) const { return m_weekdays.at(day); }

    /// A sentence by its place in the file: "minutes/voted". Precondition: the file has it.
    const std::string& line(std::string_view place) const;
    /// Several lines: "minutes/opening". Precondition: the file has them.
    const std::vector<std::string>& lines(std::string_view place) const;

private:
    std::array<std::string, 3> m_kinds;
    std::array<std::vector<std::string>, 4> m_presences;
    std::array<std::vector<std::string>, 3> m_votes;
    std::vector<std::string> m_weekdays;
    std::map<std::string, std::vector<std::string>, std::less<>> m_lines;
};

} // namespace ansinh::committee
