#include "commands/meeting_request.hxx"

#include "calendar/date_reading.hxx"

#include <array>
#include <string_view>

namespace ansinh::commands {

namespace {

/// In the order of MeetingPaperKind.
constexpr char allowed[] = "invitation|minutes|opinion|tally|conclusions|attendance|counts";

MeetingPaperKind paper_of(const Arguments& arguments) {
    if (!arguments.text("paper")) throw Error("meeting.paper", {std::string(allowed)});
    const std::string_view asked = arguments.choice(
        "paper", {"invitation", "minutes", "opinion", "tally", "conclusions", "attendance", "counts"});
    std::size_t index = 0;
    for (std::string_view rest = allowed; !rest.starts_with(asked); ++index)
        rest.remove_prefix(rest.find('|') + 1);
    return static_cast<MeetingPaperKind>(index);
}

} // namespace

MeetingRequest read_meeting_request(const Arguments& arguments) {
    arguments.allow_only({"paper", "meeting", "each", "as", "on", "agenda", "secretary", "delegation",
                          "attendance", "overwrite"});
    MeetingRequest request;
    request.paper = paper_of(arguments);
    request.meeting = arguments.text("meeting").value_or("");
    request.one_for_each = arguments.choice("each", {"no", "yes"}) == "yes";
    request.overwrite = arguments.choice("overwrite", {"no", "yes"}) == "yes";
    request.place = paper_place(arguments);
    if (const auto on = arguments.text("on")) {
        request.on = calendar::read_date(*on).value;
        if (!request.on) throw Error("meeting.on", {*on});
    }
    request.agenda = arguments.text("agenda").value_or("");
    request.secretary = arguments.text("secretary").value_or("");
    request.delegation = arguments.text("delegation").value_or("");
    request.attendance = arguments.text("attendance");
    return request;
}

} // namespace ansinh::commands
