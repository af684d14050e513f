// Heads, symbols and signatures as the shipped regulations have them.
#include "paper/signing.hxx"

#include "paper/draft.hxx"
#include "paper/papers.hxx"
#include "profile/shipped_files.hxx"
#include "refusal.hxx"

#include <catch2/catch.hpp>

using namespace ansinh;
using namespace ansinh::paper;
using ansinh::test::form;
using ansinh::test::kinds;
using ansinh::test::shipped_profile;
using Texts = std::vector<std::string>;

namespace {

/// The lines of a signature, "—", the post; blanks in brackets.
Texts sign(const profile::Profile& profile, Signer who, Seal seal = Seal::by_profile) {
    const SignBlock block = sign_block(profile, form(), kinds(), who, seal);
    Texts lines;
    const auto shown = [](const Text& text) {
        return text.has_blank() ? "[" + text.plain() + "]" : text.plain();
    };
    for (const Text& line : block.lines)
        lines.push_back(shown(line));
    if (!block.post.empty()) {
        lines.push_back("—");
        lines.push_back(shown(block.post));
    }
    return lines;
}

} // namespace

TEST_CASE("heads come from the regulation", "[paper]") {
    const auto head = [](const char* name) { return head_of(shipped_profile(name), form(), kinds()); };
    CHECK(head("xa-mo-cay") ==
          Head{"Ủy ban nhân dân xã Mỏ Cày", "Ban Chỉ đạo thực hiện chính sách BHXH, BHYT"});
    CHECK(head("xa-ia-nan") ==
          Head{"Ủy ban nhân dân xã Ia Nan", "Ban Chỉ đạo thực hiện chính sách BHXH, BHYT, BHTN"});
    CHECK(head("tinh-thanh-hoa") ==
          Head{"Ủy ban nhân dân tỉnh Thanh Hóa", "Ban Chỉ đạo thực hiện chính sách BHXH, BHYT"});
    CHECK(head("phuong-quy-nhon") ==
          Head{"Ủy ban nhân dân phường ………………", "Ban Chỉ đạo thực hiện chính sách BHXH, BHYT"});
    CHECK(head("tinh-hue-2014").issuer.empty());
}

TEST_CASE("the place comes from the committee's name, the word of bảo hiểm xã hội is none", "[paper]") {
    CHECK(place_of(shipped_profile("xa-mo-cay"), kinds()) == "Mỏ Cày");
    CHECK(place_of(shipped_profile("xa-ia-nan"), kinds()) == "Ia Nan");
    CHECK(place_of(shipped_profile("tinh-thanh-hoa"), kinds()) == "Thanh Hóa");
    CHECK(place_of(shipped_profile("phuong-quy-nhon"), kinds()).empty());
    CHECK(place_of(shipped_profile("tinh-hue-2014"), kinds()).empty());
}

TEST_CASE("symbols have the committee's short name", "[paper]") {
    profile::Profile profile = shipped_profile("xa-mo-cay");
    CHECK(symbol_of(profile, kinds().find("QĐ"), kinds()) == "QĐ-BCĐ");
    CHECK(symbol_of(profile, kinds().find("GM"), kinds()) == "GM-BCĐ");
    CHECK(symbol_of(profile, kinds().find("CV"), kinds()) == "BCĐ");
    profile.symbols.front().symbol = "QĐ-BCĐBHXH";
    CHECK(symbol_of(profile, kinds().find("QĐ"), kinds()) == "QĐ-BCĐBHXH");
    CHECK(symbol_of(profile, kinds().find("KH"), kinds()) == "KH-BCĐBHXH");
    CHECK(symbol_of(shipped_profile("phuong-quy-nhon"), kinds().find("KH"), kinds()) == "KH-BCĐ");
}

TEST_CASE("signatures follow the regulation", "[paper]") {
    const profile::Profile& mo_cay = shipped_profile("xa-mo-cay");
    CHECK(sign(mo_cay, Signer::head) == Texts{"Trưởng Ban", "—", "[chức vụ trong Ủy ban nhân dân]"});
    CHECK(sign(mo_cay, Signer::deputy) ==
          Texts{"KT. Trưởng Ban", "Phó Trưởng Ban", "—", "Phó Chủ tịch UBND xã"});
    CHECK(sign(mo_cay, Signer::deputy, Seal::none) == Texts{"KT. Trưởng Ban", "Phó Trưởng Ban"});
    CHECK(sign(mo_cay, Signer::delegated) == Texts{"TUQ. Trưởng Ban", "[chức vụ của người được ủy quyền]"});

    const profile::Profile& ia_nan = shipped_profile("xa-ia-nan");
    CHECK(sign(ia_nan, Signer::deputy) ==
          Texts{"TM. BAN CHỈ ĐẠO", "KT. Trưởng Ban", "Phó Trưởng Ban", "—", "PHÓ CHỦ TỊCH UBND XÃ"});
    CHECK(sign(ia_nan, Signer::head) ==
          Texts{"TM. BAN CHỈ ĐẠO", "Trưởng Ban", "—", "[chức vụ trong Ủy ban nhân dân]"});

    CHECK(sign(shipped_profile("tinh-thanh-hoa"), Signer::deputy) ==
          Texts{"KT. Trưởng Ban", "Phó Trưởng Ban", "—", "PHÓ CHỦ TỊCH UBND TỈNH"});
    CHECK(sign(shipped_profile("phuong-quy-nhon"), Signer::head) == Texts{"TM. BAN CHỈ ĐẠO", "Trưởng Ban"});
}

TEST_CASE("an agreement is signed by the three parties of the regulation", "[paper]") {
    const auto parties = party_signs(shipped_profile("phuong-quy-nhon"), form());
    REQUIRE(parties.size() == 3);
    CHECK(parties[0].lines == std::vector<Text>{"BHXH TỈNH BÌNH ĐỊNH", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"});
    CHECK(parties[2].lines == std::vector<Text>{"ĐẠI DIỆN", "TỔ CHỨC DỊCH VỤ THU"});
}

TEST_CASE("a draft of every kind composes for every regulation with a committee", "[paper]") {
    for (const char* name : {"xa-mo-cay", "xa-ia-nan", "tinh-thanh-hoa", "phuong-quy-nhon"})
        for (const Kind& kind : kinds().all())
            for (const Signer who : {Signer::head, Signer::deputy, Signer::delegated}) {
                Wishes wishes;
                wishes.kind = kind.id;
                wishes.about = "Nội dung";
                wishes.signer = who;
                INFO(name << " " << kind.id);
                const Composed done = test::composed(draft(wishes, shipped_profile(name), form(), kinds()));
                CHECK(done.head.place_date.has_value() == kind.dated);
                CHECK(done.recipients.back().starts_with("- Lưu: VT"));
                CHECK_FALSE(test::body_of(done).empty());
                CHECK_FALSE(lay_out_sheets(done, form(), test::metrics()).empty());
            }
    Wishes wishes;
    wishes.kind = "GM";
    const auto without = [&] { return draft(wishes, shipped_profile("tinh-hue-2014"), form(), kinds()); };
    CHECK(test::refusal(without).code == "paper.no-committee");
    wishes.issuer = "Sở Y tế";
    CHECK(test::composed(without()).head.left[0].text.plain() == "SỞ Y TẾ");
}

TEST_CASE("what the clerk types is read as headings and paragraphs", "[paper]") {
    Wishes wishes;
    wishes.kind = "KH";
    wishes.body =
        "Căn cứ tình hình\nI. Mục đích\n1. Yêu cầu\n1) không phải đề mục\n2. Phải xong trước ngày 15.\n"
        "a) Một\nĐiều 7. Tên điều\nChương V. Tên chương";
    const Composed done = test::composed(draft(wishes, shipped_profile("xa-mo-cay"), form(), kinds()));
    CHECK(test::body_of(done) == Texts{"Căn cứ tình hình", "I. MỤC ĐÍCH", "1. Yêu cầu",
                                       "1) không phải đề mục", "2. Phải xong trước ngày 15.", "a) Một",
                                       "Điều 1. Tên điều", "Chương I", "TÊN CHƯƠNG./."});
}
