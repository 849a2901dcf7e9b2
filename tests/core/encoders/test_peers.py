"""Maps and scores agree with colpali-engine's and sentence-transformers' own helpers, where these are installed.

Which patches belong to the page is told by the tokens, not by our layouts, so that both sides are independent.
"""

from __future__ import annotations

import warnings
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from core.explain.similarity import explain
from core.layout import PatchLayout
from core.types import PageEmbedding, QueryEmbedding
from tests.core.encoders.test_families import PAGES, noise

QUERY = "Where does the invoice mention Turin?"


def peer(name: str) -> Any:
    """Imports a module of a peer, or skips the test where it or something it needs is missing."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # theirs are not ours to mend
        return pytest.importorskip(name, exc_type=ImportError)


def encoded(encoder: Any, shape: str) -> tuple[QueryEmbedding, PageEmbedding, torch.Tensor]:
    """Returns a query, a page, and bool (n,): which of the page's vectors are image tokens."""
    image = noise(PAGES[shape])
    (page,) = encoder.encode_pages([image])
    inputs, _ = encoder.prepare_pages([image])
    ids = inputs["input_ids"][0][inputs["attention_mask"][0].bool()]
    return encoder.encode_query(QUERY), page, ids == encoder.processor.image_token_id


def our_maps(encoder: Any, query: QueryEmbedding, page: PageEmbedding) -> NDArray[np.float32]:
    """Returns (tokens, rows, cols) on the finest grid; the peers' helpers leave coarser ones out."""
    finest = PageEmbedding(page.vectors, PatchLayout(page.layout.count, page.layout.grids[:1]))
    explanation = explain(encoder.score_rule, query, finest)
    return np.stack([explanation.token_map(i) for i in range(len(query.tokens))])


@pytest.mark.parametrize("family", ["colpali", "colqwen2"])
@pytest.mark.parametrize("shape", ["A4", "16:9"])
def test_maps_are_those_of_sentence_transformers(family: str, shape: str, make_encoder) -> None:
    helpers = peer("sentence_transformers.multi_vector_encoder.interpretability")
    encoder = make_encoder(family)
    query, page, mask = encoded(encoder, shape)
    patches = helpers.get_n_patches(SimpleNamespace(processor=encoder.processor), PAGES[shape])
    theirs = helpers.maxsim_similarity_map(
        torch.from_numpy(query.vectors), torch.from_numpy(page.vectors), patches, image_mask=mask
    )

    np.testing.assert_allclose(our_maps(encoder, query, page), theirs.numpy(), atol=1e-5)


@pytest.mark.parametrize("family", ["colpali", "colqwen2"])
@pytest.mark.parametrize("shape", ["A4", "16:9"])
def test_maps_are_those_of_colpali_engine(family: str, shape: str, make_encoder) -> None:
    helpers = peer("colpali_engine.interpretability.similarity_map_utils")
    encoder = make_encoder(family)
    query, page, mask = encoded(encoder, shape)
    if family == "colqwen2":
        processors = peer("colpali_engine.models.qwen2.colqwen2.processing_colqwen2")
        merge = encoder.processor.image_processor.merge_size
        # Width first, whatever its description says; nothing but the image processor is asked.
        patches = processors.ColQwen2Processor.get_n_patches(encoder.processor, PAGES[shape], spatial_merge_size=merge)
    else:
        patches = (32, 32)
    (theirs,) = helpers.get_similarity_maps_from_embeddings(
        torch.from_numpy(page.vectors)[None], torch.from_numpy(query.vectors)[None], patches, mask[None]
    )

    np.testing.assert_allclose(our_maps(encoder, query, page), theirs.numpy().transpose(0, 2, 1), atol=1e-5)


@pytest.mark.parametrize("shape", PAGES)
def test_maps_of_tiles_are_those_of_colpali_engine(shape: str, make_encoder) -> None:
    mixin = peer("colpali_engine.utils.processing_utils").Idefics3SplitImageInterpretabilityMixin
    encoder = make_encoder("colmodernvbert")
    query, page, mask = encoded(encoder, shape)
    length = encoder.processor.image_seq_len
    helper = type("Tiles", (mixin,), {"image_seq_len": length})()
    mask[np.flatnonzero(mask.numpy())[-length:]] = False  # their map leaves the tile of the whole page out
    width, height = PAGES[shape]
    _, rows, cols = encoder.processor.image_processor.get_number_of_image_patches(height, width)
    (theirs,) = helper.get_similarity_maps_from_embeddings(
        torch.from_numpy(page.vectors)[None], torch.from_numpy(query.vectors)[None], (cols * 8, rows * 8), mask[None]
    )

    np.testing.assert_allclose(our_maps(encoder, query, page), theirs.numpy().transpose(0, 2, 1), atol=1e-5)


@pytest.mark.parametrize("family", ["colpali", "colqwen2", "colmodernvbert", "neomme"])
def test_scores_are_those_of_sentence_transformers(family: str, make_encoder) -> None:
    similarity = peer("sentence_transformers.util.similarity")
    encoder = make_encoder(family)
    query, page, _ = encoded(encoder, "A4") if family != "neomme" else plainly(encoder)
    score = similarity.mean_maxsim if encoder.score_rule == "mean_maxsim" else similarity.maxsim
    theirs = score([torch.from_numpy(query.vectors)], [torch.from_numpy(page.vectors)])

    assert encoder.score(query, page) == pytest.approx(float(theirs[0, 0]), abs=1e-5, rel=1e-5)


@pytest.mark.parametrize("family", ["colpali", "colqwen2", "colmodernvbert"])
def test_scores_are_those_of_colpali_engine(family: str, make_encoder) -> None:
    base = peer("colpali_engine.utils.processing_utils").BaseVisualRetrieverProcessor
    encoder = make_encoder(family)
    query, page, _ = encoded(encoder, "A4")
    vectors = [torch.from_numpy(query.vectors)], [torch.from_numpy(page.vectors)]
    theirs = base.score_multi_vector(*vectors, device="cpu")

    assert encoder.score(query, page) == pytest.approx(float(theirs[0, 0]), rel=1e-5)


def plainly(encoder: Any) -> tuple[QueryEmbedding, PageEmbedding, None]:
    """Returns a query and a page of a family whose image tokens no peer can tell apart."""
    return encoder.encode_query(QUERY), encoder.encode_pages([noise(PAGES["A4"])])[0], None
