#include "commands/invocation.hxx"

#include <map>

namespace ansinh::commands {

office::Document changeable_document(const Invocation& invocation) {
    office::Document document(invocation.frame);
    if (document.is_read_only()) throw Error("document.read-only");
    document.commit_pending_edit();
    return document;
}

office::Document readable_document(const Invocation& invocation) {
    office::Document document(invocation.frame);
    if (!document.is_read_only()) document.commit_pending_edit();
    return document;
}

void refuse_if_any(const char* code, const std::vector<Message>& faults, const std::vector<Message>& hints) {
    constexpr std::int64_t shown_of_a_kind = 12;
    if (faults.empty()) return;
    std::map<std::string, std::int64_t> counts;
    std::vector<Message> shown;
    std::int64_t left_out = 0;
    for (const Message& fault : faults) {
        if (++counts[fault.code] <= shown_of_a_kind)
            shown.push_back(fault);
        else
            ++left_out;
    }
    if (left_out > 0) shown.push_back(Message{"list.more-faults", {left_out}});
    shown.insert(shown.end(), hints.begin(), hints.end());
    throw Error(code, {std::move(shown)});
}

} // namespace ansinh::commands
