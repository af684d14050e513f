// Numbers of papers: read, written, compared.
#include "numbering/paper_number.hxx"

#include "numbering/shipped_words.hxx"

#include <catch2/catch.hpp>

using namespace ansinh::numbering;
using ansinh::test::register_words;

TEST_CASE("numbers are read as people write them", "[numbering]") {
    CHECK(read_number("05/KH-BCĐ") == PaperNumber{5, "", "KH-BCĐ"});
    CHECK(read_number(" Số: 5 / KH – BCĐ ") == PaperNumber{5, "", "KH-BCĐ"});
    CHECK(read_number("SỐ 012/QĐ-BCĐ") == PaperNumber{12, "", "QĐ-BCĐ"});
    CHECK(read_number("So 12a/GM-BCD") == PaperNumber{12, "a", "GM-BCD"});
    CHECK(read_number("12A/GM-BCĐ") == PaperNumber{12, "a", "GM-BCĐ"});
    CHECK(read_number("01/2026/NQ-HĐND") == PaperNumber{1, "", "NQ-HĐND"});
    CHECK(read_number("7/BCĐ389-VP") == PaperNumber{7, "", "BCĐ389-VP"});
    // the same letters in another Unicode form
    CHECK(read_number("Sô\u0301 05/KH-BCĐ") == PaperNumber{5, "", "KH-BCĐ"});
}

TEST_CASE("what is no certain number is none", "[numbering]") {
    for (const char* text :
         {"", "05", "/KH-BCĐ", "KH-BCĐ", "0/KH-BCĐ", "00/KH-BCĐ", "05-07/GM-BCĐ", "05/", "05/11",
          "05/11/2026", "1234567/KH-BCĐ", "-5/KH-BCĐ", "5,5/KH-BCĐ", "05/KH--BCĐ", "05/KH-BCĐ; 06/KH-BCĐ",
          "05/KH-BCĐ/x", "năm/KH-BCĐ", "05ab/KH-BCĐ", "O5/KH-BCĐ"}) {
        CAPTURE(text);
        CHECK_FALSE(read_number(text));
    }
    CHECK(read_bare_number("017")->number == 17);
    CHECK(read_bare_number("12a")->suffix == "a");
    for (const char* text : {"", "0", "-1", "1.5", "12/KH", "mười", "1 2"}) {
        CAPTURE(text);
        CHECK_FALSE(read_bare_number(text));
    }
}

TEST_CASE("every number is read back from its own writing", "[numbering]") {
    for (int number = 1; number <= 20'000; number += number < 300 ? 1 : 97)
        for (const char* symbol : {"KH-BCĐ", "TTr-BCĐ", "BCĐ-VP", "QCPH-BHXH-BCĐ-BĐTP"}) {
            const PaperNumber paper{number, "", symbol};
            const bool same =
                read_number(written(paper)) == paper && read_number(number_line(paper)) == paper;
            if (!same) FAIL(written(paper));
        }
    CHECK(written(7) == "07");
    CHECK(written(PaperNumber{123, "", "KH-BCĐ"}) == "123/KH-BCĐ");
}

TEST_CASE("the number's line of a draft is open, a numbered paper's is not", "[numbering]") {
    for (const char* text :
         {"Số:      /GM-BCĐ", "Số: ....../GM-BCĐ", "Số:……/GM-BCĐ", "Số /GM-BCĐ", "số:__/GM – BCĐ"}) {
        CAPTURE(text);
        const auto line = read_number_line(text);
        REQUIRE(line);
        CHECK_FALSE(line->taken);
        CHECK(line->symbol == "GM-BCĐ");
    }
    CHECK(read_number_line("Số: 05/GM-BCĐ")->taken);
    CHECK(read_number_line("Số: 5a /GM-BCĐ")->taken);
    for (const char* text :
         {"Số hộ nghèo/cận nghèo", "Số người", "", "05/GM-BCĐ", "V/v mời họp", "Sổ 05/KH-BCĐ x"}) {
        CAPTURE(text);
        CHECK_FALSE(read_number_line(text));
    }
}

TEST_CASE("a symbol names the body that issues the paper", "[numbering]") {
    const Words& words = register_words();
    CHECK(body_of("KH-BCĐ", words) == "BCĐ");
    CHECK(body_of("BCĐ-VP", words) == "BCĐ");
    CHECK(body_of("BCĐ", words) == "BCĐ");
    CHECK(body_of("TTr-UBND", words) == "UBND");
    CHECK(words.kind_of("CTr-BCĐ")->name == "Chương trình");
    CHECK(words.kind_of("CT-BCĐ")->name == "Chỉ thị");
    CHECK(words.kind_of("QD-BCD")->name == "Quyết định");
    CHECK(words.kind_of("ĐA-BCĐ")->name == "Đề án");
    CHECK(words.kind_of("DA-BCĐ")->name == "Dự án");
    CHECK(words.kind_of("BCĐ-VP") == nullptr);
    CHECK(is_of_body("GM – BCD", "BCĐ"));
    CHECK_FALSE(is_of_body("QĐ-UBND", "BCĐ"));
    CHECK_FALSE(is_of_body("QĐ-BCĐX", "BCĐ"));
}
