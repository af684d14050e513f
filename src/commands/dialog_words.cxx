#include "commands/dialog_words.hxx"

#include <boost/algorithm/string/join.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace ansinh::commands {

std::string without_full_stop(std::string sentence) {
    if (sentence.ends_with('.')) sentence.pop_back();
    return sentence;
}

std::vector<std::string> clauses_by_kind(std::span<const Message> messages,
                                         const std::function<std::string(const Message&)>& clause) {
    constexpr std::size_t shown_of_a_kind = 4;
    std::vector<std::vector<Message>> kinds;
    for (const Message& message : messages) {
        const auto same = std::ranges::find_if(
            kinds, [&](const std::vector<Message>& kind) { return kind.front().code == message.code; });
        if (same == kinds.end())
            kinds.push_back({message});
        else
            same->push_back(message);
    }
    std::vector<std::string> clauses;
    for (const std::vector<Message>& kind : kinds) {
        std::vector<std::string> said;
        for (std::size_t place = 0; place < std::min(kind.size(), shown_of_a_kind); ++place)
            said.push_back(clause(kind[place]));
        if (kind.size() > shown_of_a_kind)
            said.push_back(
                clause({"list.more-faults", {static_cast<std::int64_t>(kind.size() - shown_of_a_kind)}}));
        clauses.push_back(boost::algorithm::join(said, "; "));
    }
    return clauses;
}

std::string table_label(const table::Table& table) {
    const std::string area = table::area_name(table.area);
    return table.title.empty() ? area : area + ": " + table.title;
}

} // namespace ansinh::commands
