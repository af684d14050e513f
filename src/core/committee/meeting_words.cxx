#include "committee/meeting_words.hxx"

#include "data/json.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::committee {

namespace {

/// What the program asks for by name; a file that lacks any of it is refused when it is read, not when a
/// paper needs it.
constexpr std::array needed{"titles",
                            "mentions",
                            "time",
                            "hour",
                            "person",
                            "place_of_person",
                            "head",
                            "all_members",
                            "with_list",
                            "as_above",
                            "absences/substitute",
                            "absences/excused",
                            "absences/excused_alone",
                            "absences/unexcused",
                            "absences/unmarked",
                            "columns/ordinal",
                            "columns/name",
                            "columns/post",
                            "columns/title",
                            "columns/presence",
                            "columns/substitute",
                            "columns/vote",
                            "columns/opinion",
                            "attendance/sheets",
                            "attendance/title",
                            "attendance/when",
                            "attendance/place_and_date",
                            "attendance/signs",
                            "invitation/kind",
                            "invitation/list",
                            "invitation/lines",
                            "invitation/absence",
                            "invitation/absence_substitute",
                            "invitation/closing",
                            "minutes/kind",
                            "minutes/list",
                            "minutes/opening",
                            "minutes/delegated",
                            "minutes/absent",
                            "minutes/absent_substitute",
                            "minutes/discussion",
                            "minutes/opinion",
                            "minutes/opinion_substitute",
                            "minutes/no_opinion",
                            "minutes/votes",
                            "minutes/voted",
                            "minutes/majority",
                            "minutes/no_majority",
                            "minutes/substitutes",
                            "minutes/no_votes",
                            "minutes/dissent",
                            "minutes/awaited",
                            "minutes/conclusions",
                            "minutes/closing",
                            "task/text",
                            "task/lead",
                            "task/helpers",
                            "task/due",
                            "task/none",
                            "conclusions/kind",
                            "conclusions/about",
                            "conclusions/opening",
                            "conclusions/awaited",
                            "conclusions/reporting",
                            "opinion/kind",
                            "opinion/about",
                            "opinion/sign",
                            "opinion/lines",
                            "tally/kind",
                            "tally/about",
                            "tally/list",
                            "tally/opening",
                            "tally/opinions",
                            "tally/unreturned",
                            "tally/none",
                            "tally/missing",
                            "reminders/sheet",
                            "reminders/title",
                            "reminders/day",
                            "reminders/columns",
                            "reminders/report",
                            "reminders/report_kind",
                            "reminders/list",
                            "reminders/task",
                            "reminders/task_alone",
                            "reminders/meeting",
                            "reminders/text",
                            "reminders/item",
                            "reminders/item_open",
                            "reminders/unknown",
                            "reminders/list_end"};

/// A sentence may begin with a blank: it goes on another one.
std::string text_of(const data::Node& node) {
    const std::string_view text = node.any_text();
    if (text.empty() || text::normalise(text) != text) node.refuse(text);
    return std::string(text);
}

std::vector<std::string> texts_of(const data::Node& node) {
    std::vector<std::string> texts;
    std::ranges::transform(node.elements(), std::back_inserter(texts), text_of);
    if (texts.empty()) node.refuse();
    return texts;
}

template <std::size_t Count>
std::array<std::vector<std::string>, Count> spellings_of(const data::Node& node) {
    const std::vector<data::Node> elements = node.elements();
    if (elements.size() != Count) node.refuse(std::to_string(elements.size()));
    std::array<std::vector<std::string>, Count> spellings;
    std::ranges::transform(elements, spellings.begin(), texts_of);
    return spellings;
}

template <class Enum, class Spellings>
std::optional<Enum> one_of(const Spellings& spellings, std::string_view typed) {
    for (const auto& key : {&text::name_key, &text::plain_key}) {
        const std::string wanted = key(typed);
        for (std::size_t index = 0; index < spellings.size(); ++index)
            for (const std::string& spelling : spellings[index])
                if (key(spelling) == wanted) return static_cast<Enum>(index);
    }
    return std::nullopt;
}

template <class Spellings>
std::vector<std::string> first_of_each(const Spellings& spellings) {
    std::vector<std::string> words;
    for (const auto& each : spellings)
        words.push_back(each.front());
    return words;
}

std::string listed(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : ", ") + word;
    return all;
}

} // namespace

std::string filled(std::string_view pattern, const Parts& parts) {
    std::string text;
    while (true) {
        const std::size_t open = pattern.find('{');
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) break;
        const auto part = parts.find(pattern.substr(open + 1, close - open - 1));
        const bool known = part != parts.end() && !part->second.empty();
        text += pattern.substr(0, open);
        text += known ? std::string_view(part->second) : pattern.substr(open, close - open + 1);
        pattern.remove_prefix(close + 1);
    }
    return text.append(pattern);
}

MeetingWords MeetingWords::from_json(std::string_view json) {
    const data::Node root = data::Node::parse(json, "meeting-papers.json");
    data::Fields fields(root);
    MeetingWords words;
    const auto kinds = texts_of(fields.need("kinds"));
    if (kinds.size() != words.m_kinds.size()) fields.need("kinds").refuse();
    std::ranges::copy(kinds, words.m_kinds.begin());
    words.m_presences = spellings_of<4>(fields.need("presences"));
    words.m_votes = spellings_of<3>(fields.need("votes"));
    words.m_weekdays = texts_of(fields.need("weekdays"));
    if (words.m_weekdays.size() != 7) fields.need("weekdays").refuse();

    const auto add = [&](const std::string& place, const data::Node& node) {
        if (std::ranges::find(needed, place) == needed.end()) node.refuse(place);
        words.m_lines.emplace(place, node.is_list() ? texts_of(node) : std::vector{text_of(node)});
    };
    for (const auto& [name, node] : root.members()) {
        if (name == "source" || name == "note" || name == "kinds" || name == "presences" || name == "votes" ||
            name == "weekdays")
            continue;
        if (!node.is_object()) {
            add(std::string(name), node);
            continue;
        }
        for (const auto& [inner, value] : node.members())
            add(std::string(name) + "/" + std::string(inner), value);
    }
    for (const char* place : needed)
        if (!words.m_lines.contains(place)) root.refuse(place);
    for (const char* place : {"titles", "mentions", "attendance/sheets"})
        if (words.lines(place).size() != words.m_kinds.size()) root.refuse(place);
    return words;
}

std::optional<MeetingKind> MeetingWords::kind_of(std::string_view typed) const {
    std::array<std::vector<std::string>, 3> kinds;
    for (std::size_t index = 0; index < kinds.size(); ++index)
        kinds[index] = {m_kinds[index]};
    return one_of<MeetingKind>(kinds, typed);
}

std::optional<Presence> MeetingWords::presence_of(std::string_view typed) const {
    return one_of<Presence>(m_presences, typed);
}

std::optional<Vote> MeetingWords::vote_of(std::string_view typed) const {
    return one_of<Vote>(m_votes, typed);
}

std::vector<std::string> MeetingWords::presence_words() const {
    return first_of_each(m_presences);
}

std::vector<std::string> MeetingWords::vote_words() const {
    return first_of_each(m_votes);
}

std::string MeetingWords::presences() const {
    return listed(presence_words());
}

std::string MeetingWords::votes() const {
    return listed(vote_words());
}

std::string MeetingWords::kinds() const {
    return m_kinds[0] + ", " + m_kinds[1] + ", " + m_kinds[2];
}

const std::string& MeetingWords::line(std::string_view place) const {
    return m_lines.find(place)->second.front();
}

const std::vector<std::string>& MeetingWords::lines(std::string_view place) const {
    return m_lines.find(place)->second;
}

} // namespace ansinh::committee
