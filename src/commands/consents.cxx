#include "commands/consents.hxx"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace ansinh::commands {

target::HiddenRows hidden_rows(const Arguments& arguments) {
    const std::string_view choice = arguments.choice("hidden", {"", "include", "exclude"});
    if (choice == "include") return target::HiddenRows::include;
    if (choice == "exclude") return target::HiddenRows::exclude;
    return target::HiddenRows::ask;
}

std::vector<Message> hints_for(const std::vector<Message>& faults) {
    const auto has = [&](std::initializer_list<std::string_view> codes) {
        return std::ranges::any_of(faults, [&](const Message& fault) {
            return std::ranges::find(codes, fault.code) != codes.end();
        });
    };
    const bool numbers = has({"cell.text-number", "cell.fraction-candidate", "cell.scaled"});
    const bool overwrite = has({"into.formula", "into.number", "into.spaces", "into.text"});
    std::vector<Message> hints;
    if (numbers) hints.push_back(Message{"hint.numbers", {}});
    if (overwrite) hints.push_back(Message{"hint.overwrite", {}});
    return hints;
}

} // namespace ansinh::commands
