#include "commands/guide.hxx"

#include "office/guide.hxx"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace ansinh::commands {

namespace {

constexpr const char* first_page = "index";

} // namespace

Message guide(Invocation& invocation) {
    invocation.arguments.allow_only({"page"});
    const std::string page = invocation.arguments.text("page").value_or(first_page);
    const std::vector<std::string> pages = office::guide_pages(invocation.context);
    if (std::find(pages.begin(), pages.end(), page) == pages.end())
        throw Error("guide.unknown-page", {page, fmt::format("{}", fmt::join(pages, ", "))});
    return Message{"guide.opened", {office::open_guide(invocation.context, page)}};
}

} // namespace ansinh::commands
