package dev.berth.control.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.contracts.control.v1.Paging;
import dev.berth.model.problem.ProblemException;
import org.junit.jupiter.api.Test;

class PagesTest {

    @Test
    void startsAtTheFirstPageOfTwentyFive() {
        assertThat(Pages.of(Paging.getDefaultInstance())).isEqualTo(new Pages(1, 25));
    }

    @Test
    void refusesMoreThanFiftyAndNumbersThatLookNegative() {
        assertThatThrownBy(() -> Pages.of(Paging.newBuilder().setPerPage(51).build()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("per_page");
        assertThatThrownBy(() -> Pages.of(Paging.newBuilder().setPage(-1).build()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("4294967295");
    }
}
