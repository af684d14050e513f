// Heads, titles and signatures break between words, not between the syllables of one.
#include "paper/sense_lines.hxx"

#include "paper/papers.hxx"
#include "paper/signing.hxx"
#include "profile/shipped.hxx"
#include "profile/shipped_files.hxx"
#include "text/capitals.hxx"
#include "text/normalise.hxx"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace ansinh;
using namespace ansinh::paper;
using namespace ansinh::test;

namespace {

using Lines = std::vector<std::string>;

const TextStyle& issuer() {
    return form().style(Style::issuer);
}

Lines broken(const std::string& text, double room) {
    return sense_lines(text, form(), metrics(), issuer(), room);
}

std::string joined(const Lines& lines) {
    std::string text;
    for (const std::string& line : lines)
        text += (text.empty() ? "" : " ") + line;
    return text;
}

/// Whether a phrase stands partly at the end of one line and partly at the start of the next.
bool divides(const std::string& phrase, const std::string& above, const std::string& below) {
    const std::string key = text::name_key(phrase);
    for (std::size_t blank = key.find(' '); blank != std::string::npos; blank = key.find(' ', blank + 1))
        if ((" " + text::name_key(above)).ends_with(" " + key.substr(0, blank)) &&
            (text::name_key(below) + " ").starts_with(key.substr(blank + 1) + " "))
            return true;
    return false;
}

void check(const std::string& text, double room) {
    const Lines lines = broken(text, room);
    CHECK(joined(lines) == text);
    for (std::size_t line = 0; line + 1 < lines.size(); ++line)
        for (const std::string& phrase : form().words.together) {
            INFO(lines[line] << " / " << lines[line + 1]);
            CHECK_FALSE(divides(phrase, lines[line], lines[line + 1]));
        }
}

} // namespace

TEST_CASE("the names of agencies are broken where they make sense", "[paper][sense]") {
    CHECK(broken("HỘI ĐỒNG NHÂN DÂN XÃ MỎ CÀY", 60) == Lines{"HỘI ĐỒNG NHÂN DÂN", "XÃ MỎ CÀY"});
    CHECK(broken("ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", 71) ==
          Lines{"ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"});
    CHECK(broken("BAN CHỈ ĐẠO THỰC HIỆN CHÍNH SÁCH BHXH, BHYT", 71) ==
          Lines{"BAN CHỈ ĐẠO THỰC HIỆN", "CHÍNH SÁCH BHXH, BHYT"});
    CHECK(broken("ỦY BAN NHÂN DÂN XÃ MỎ CÀY", 165).size() == 1);
    CHECK(broken("", 71) == Lines{""});
}

TEST_CASE("heads of all regulations at any width", "[paper][sense]") {
    for (const std::string_view name : profile::shipped_names) {
        const profile::Profile& profile = shipped_profile(name);
        const Head head = head_of(profile, form(), kinds());
        for (const std::string& agency :
             {head.parent, head.issuer, "Hội đồng nhân dân xã " + place_of(profile, kinds()),
              profile.settings.committee_name.value.value_or("Ban Chỉ đạo")})
            for (double room = 58; room < 170; room += 4)
                check(text::in_capitals(text::one_line(agency)), room);
    }
}

TEST_CASE("what is a place and what only begins like one", "[paper][sense]") {
    CHECK(kept_together("bảo hiểm xã hội trên địa bàn xã Mỏ Cày", form().words) ==
          "bảo\u00A0hiểm\u00A0xã\u00A0hội trên\u00A0địa\u00A0bàn xã\u00A0Mỏ\u00A0Cày");
    CHECK(kept_together("các xã, phường", form().words) == "các xã, phường");
    CHECK(kept_together("xã Mỏ Cày quý II", form().words) == "xã\u00A0Mỏ\u00A0Cày quý II");
    CHECK(kept_together("UBND xã ………………", form().words) == "UBND xã\u00A0………………");
    CHECK(kept_together("Số:      /KH", form().words) == "Số:      /KH");
}

TEST_CASE("a phrase that is too wide is broken at any blank", "[paper][sense]") {
    const Lines lines = broken("HỘI ĐỒNG NHÂN DÂN XÃ MỎ CÀY", 25);
    CHECK(joined(lines) == "HỘI ĐỒNG NHÂN DÂN XÃ MỎ CÀY");
    for (const std::string& line : lines)
        CHECK(metrics().width(line, issuer()) <= 25);
}
