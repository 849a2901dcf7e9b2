"""Writes checkpoints of every family as their publishers do, but tiny: true page geometry, random weights.

Attention is all but switched off and residual paths are kept, so that a patch's own signal dominates its
vector: in a plainly random model attention mixes the whole page into every vector, and no mark could be found
again.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
import transformers as library
from safetensors.torch import save_file
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

# Configuration classes take keywords that their annotations do not name.
transformers: Any = library

FAMILIES = ("colpali", "colqwen2", "colmodernvbert", "neomme")

_CORPUS = [
    "Where does the invoice mention the total of Turin and Zürich",
    "Question: Query: Describe the image. user",
]

_NEOMME_TEMPLATE = """
{%- if task not in ['query', 'document'] -%}{{- raise_exception('a task is needed') -}}{%- endif -%}
{%- set state = namespace(text='', images=0) -%}
{%- for message in messages -%}
    {%- set content = message.content -%}
    {%- set items = [{'type': 'text', 'text': content}] if content is string else content -%}
    {%- for item in items -%}
        {%- if item.type == 'image' -%}{%- set state.images = state.images + 1 -%}
        {%- else -%}{%- set state.text = state.text + item.text -%}{%- endif -%}
    {%- endfor -%}
{%- endfor -%}
{%- if task == 'query' -%}{{- query_token + state.text + mask_token * 10 -}}
{%- else -%}{{- document_token + (image_token if state.images else state.text) -}}{%- endif -%}
"""


def write_checkpoint(family: str, folder: Path, *, mixing: float = 0.01) -> Path:
    """Writes the checkpoint of a family into a new folder; `mixing` is how much attention counts."""
    folder.mkdir(parents=True)
    torch.manual_seed(20)
    model, save_processor = _MAKERS[family]()
    _keep_patches_to_themselves(model, mixing)
    model.save_pretrained(folder)
    save_processor(folder)
    return folder


def write_base(kind: str, folder: Path) -> Path:
    """Writes the base of an adapter as colpali-engine names its weights: "qwen2_vl", "qwen2_5_vl" or "idefics3"."""
    folder.mkdir(parents=True)
    torch.manual_seed(21)
    model, save_processor = {"qwen2_vl": _colqwen2, "qwen2_5_vl": _colqwen2_5, "idefics3": _colsmol}[kind]()
    _keep_patches_to_themselves(model, 0.01)
    names = [
        ("vlm.visual.", "visual."),
        ("vlm.language_model.", "model."),
        ("embedding_proj_layer.", "custom_text_proj."),
    ]
    if kind == "idefics3":
        names = [("vlm.", "model."), ("embedding_proj_layer.", "linear.")]
    weights = {"lm_head.weight": torch.zeros(2, 2)}
    for name, weight in model.state_dict().items():
        old, new = next(pair for pair in names if name.startswith(pair[0]))
        weights[new + name.removeprefix(old)] = weight.contiguous()
    save_file(weights, folder / "model.safetensors")
    model.config.vlm_config.save_pretrained(folder)
    save_processor(folder)
    return folder


def write_adapter(folder: Path, base: str, targets: dict[str, tuple[int, int]], **settings: Any) -> Path:
    """Writes a LoRA adapter of rank 3 with random weights; `targets` are layers with their outputs and inputs."""
    folder.mkdir(parents=True)
    generator = torch.Generator().manual_seed(22)
    weights = {}
    for name, (rows, cols) in targets.items():
        weights[f"base_model.model.{name}.lora_A.weight"] = torch.randn(3, cols, generator=generator)
        weights[f"base_model.model.{name}.lora_B.weight"] = torch.randn(rows, 3, generator=generator)
    save_file(weights, folder / "adapter_model.safetensors")
    plain = {"peft_type": "LORA", "base_model_name_or_path": base, "r": 3, "lora_alpha": 6, "bias": "none"}
    plain |= {"target_modules": sorted({name.rpartition(".")[2] for name in targets})}
    (folder / "adapter_config.json").write_text(json.dumps(plain | settings), encoding="utf-8")
    return folder


def _tokenizer(specials: list[str], **roles: Any) -> Any:
    backend = Tokenizer(models.BPE())
    backend.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    backend.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(
        vocab_size=420, special_tokens=specials, initial_alphabet=alphabet, show_progress=False
    )
    backend.train_from_iterator(_CORPUS * 4, trainer)
    return transformers.PreTrainedTokenizerFast(tokenizer_object=backend, model_max_length=8192, **roles)


@torch.no_grad()
def _keep_patches_to_themselves(model: Any, mixing: float) -> None:
    for name, weight in model.named_parameters():
        if name.endswith(("out_proj.weight", "o_proj.weight", "attn.proj.weight", "attn.Wo.weight")):
            # Drawn anew, because some families begin with zeros here.
            weight.normal_(std=mixing / weight.shape[1] ** 0.5)
        elif name.endswith("down_proj.weight"):
            weight.normal_(std=1 / weight.shape[1] ** 0.5)
        elif "position_embedding" in name:
            weight.mul_(0.05)
        elif weight.ndim > 1 and ("patch_embed" in name or "projection" in name or "proj_layer" in name):
            weight.normal_(std=2.0 / weight[0].numel() ** 0.5)


def _colpali() -> tuple[Any, Callable[[Path], Any]]:
    tokenizer = _tokenizer(
        ["<pad>", "<eos>", "<bos>", "<unk>", "<image>"],
        pad_token="<pad>", eos_token="<eos>", bos_token="<bos>", unk_token="<unk>", padding_side="left",
        extra_special_tokens={"image_token": "<image>"},
    )  # fmt: skip
    image_processor = transformers.SiglipImageProcessor(size={"height": 448, "width": 448})
    image_processor.image_seq_length = 1024
    processor = transformers.ColPaliProcessor(image_processor, tokenizer)
    vision = {"hidden_size": 32, "intermediate_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2}
    text = {
        **vision, "num_key_value_heads": 1, "head_dim": 16, "vocab_size": len(tokenizer),
        "model_type": "gemma", "pad_token_id": tokenizer.pad_token_id,
    }  # fmt: skip
    config = transformers.PaliGemmaConfig(
        vision_config={**vision, "image_size": 448, "patch_size": 14, "model_type": "siglip_vision_model"},
        text_config=text,
        image_token_index=processor.image_token_id,
        projection_dim=32,
        hidden_size=32,
    )
    config.image_token_id = processor.image_token_id
    model = transformers.ColPaliForRetrieval(transformers.ColPaliConfig(vlm_config=config, embedding_dim=16))
    return model, processor.save_pretrained


def _colqwen2() -> tuple[Any, Callable[[Path], Any]]:
    specials = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|vision_start|>", "<|vision_end|>"]
    specials += ["<|image_pad|>", "<|video_pad|>"]
    tokenizer = _tokenizer(specials, pad_token="<|endoftext|>", eos_token="<|im_end|>", padding_side="left")
    image_processor = transformers.Qwen2VLImageProcessor(
        size={"shortest_edge": 3136, "longest_edge": 602112}, patch_size=14, merge_size=2
    )
    processor = transformers.ColQwen2Processor(image_processor, tokenizer)
    ids = {
        f"{name}_token_id": tokenizer.convert_tokens_to_ids(f"<|{token}|>")
        for name, token in (
            ("image", "image_pad"), ("video", "video_pad"),
            ("vision_start", "vision_start"), ("vision_end", "vision_end"),
        )
    }  # fmt: skip
    config = transformers.Qwen2VLConfig(
        text_config={
            "hidden_size": 32, "intermediate_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2,
            "num_key_value_heads": 1, "vocab_size": len(tokenizer), "max_window_layers": 1,
            "bos_token_id": 0, "eos_token_id": 2,
            "rope_parameters": {"rope_type": "default", "rope_theta": 10000.0, "mrope_section": [2, 3, 3]},
        },
        vision_config={
            "depth": 1, "embed_dim": 32, "hidden_size": 32, "num_heads": 2, "mlp_ratio": 1, "patch_size": 14,
        },
        **ids,
    )  # fmt: skip
    model = transformers.ColQwen2ForRetrieval(transformers.ColQwen2Config(vlm_config=config, embedding_dim=16))
    return model, processor.save_pretrained


def _colqwen2_5() -> tuple[Any, Callable[[Path], Any]]:
    like, save_processor = _colqwen2()
    older = like.config.vlm_config
    config = transformers.Qwen2_5_VLConfig(
        text_config=older.text_config.to_dict() | {"model_type": "qwen2_5_vl_text"},
        vision_config={
            "depth": 2, "hidden_size": 32, "out_hidden_size": 32, "intermediate_size": 32, "num_heads": 2,
            "patch_size": 14, "window_size": 112, "fullatt_block_indexes": [1],
        },
        image_token_id=older.image_token_id, video_token_id=older.video_token_id,
        vision_start_token_id=older.vision_start_token_id, vision_end_token_id=older.vision_end_token_id,
    )  # fmt: skip
    return transformers.ColQwen2ForRetrieval(
        transformers.ColQwen2Config(vlm_config=config, embedding_dim=16)
    ), save_processor


def _colsmol() -> tuple[Any, Callable[[Path], Any]]:
    like, save_processor = _colmodernvbert()
    older = like.config.vlm_config
    small = {"hidden_size": 32, "intermediate_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2}
    config = transformers.Idefics3Config(
        text_config={
            **small, "model_type": "llama", "num_key_value_heads": 1, "vocab_size": older.text_config.vocab_size,
            "pad_token_id": older.text_config.pad_token_id,
        },
        vision_config={**small, "image_size": 128, "patch_size": 4},
        scale_factor=4, image_token_id=older.image_token_id, pad_token_id=older.text_config.pad_token_id,
    )  # fmt: skip
    config = transformers.ColModernVBertConfig(vlm_config=config, embedding_dim=16)
    return transformers.ColModernVBertForRetrieval(config), save_processor


def _colmodernvbert() -> tuple[Any, Callable[[Path], Any]]:
    # A quarter of the published sizes: as many tiles and vectors a page, fewer pixels.
    tiles = [f"<row_{row}_col_{col}>" for row in range(1, 7) for col in range(1, 7)]
    tokenizer = _tokenizer(
        ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "<|begin_of_text|>", "<fake_token_around_image>", "<image>",
         "<end_of_utterance>", "<global-img>", *tiles],
        pad_token="[PAD]", unk_token="[UNK]", cls_token="[CLS]", sep_token="[SEP]", padding_side="left",
    )  # fmt: skip
    image_processor = transformers.Idefics3ImageProcessor(
        size={"longest_edge": 512}, max_image_size={"longest_edge": 128}
    )
    processor = transformers.ColModernVBertProcessor(image_processor, tokenizer, image_seq_len=64)
    small = {"hidden_size": 32, "intermediate_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2}
    config = transformers.ModernVBertConfig(
        text_config={
            **small, "vocab_size": len(tokenizer), "model_type": "modernbert",
            "pad_token_id": tokenizer.pad_token_id,
            "bos_token_id": 2, "eos_token_id": 3, "cls_token_id": 2, "sep_token_id": 3,
        },
        vision_config={**small, "image_size": 128, "patch_size": 4, "model_type": "siglip_vision_model"},
        image_token_id=processor.image_token_id,
        pixel_shuffle_factor=4,
    )  # fmt: skip
    config = transformers.ColModernVBertConfig(vlm_config=config, embedding_dim=16)
    return transformers.ColModernVBertForRetrieval(config), processor.save_pretrained


def _neomme() -> tuple[Any, Callable[[Path], Any]]:
    tokenizer = _tokenizer(
        ["<pad>", "<bos>", "<eos>", "<unk>", "<mask>", "<doc>", "<img>", "<query>", "<row>"],
        pad_token="<pad>", unk_token="<unk>", mask_token="<mask>",
        extra_special_tokens={
            "document_token": "<doc>", "image_token": "<img>",
            "query_token": "<query>", "row_token": "<row>",
        },
    )  # fmt: skip
    config = transformers.NeoMMEConfig(
        vocab_size=len(tokenizer), embedding_rank=8, hidden_size=32, intermediate_size=32,
        num_hidden_layers=2, num_attention_heads=2, num_key_value_heads=1, head_dim=16, embedding_dim=16, patch_size=32,
    )  # fmt: skip

    def save_processor(folder: Path) -> None:
        tokenizer.save_pretrained(folder)
        (folder / "chat_template.jinja").write_text(_NEOMME_TEMPLATE, encoding="utf-8")
        settings = {"image_processor_type": "NeoMMEImageProcessor", "patch_size": 32, "max_side": None}
        settings |= {"image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5]}
        (folder / "preprocessor_config.json").write_text(json.dumps(settings), encoding="utf-8")

    return transformers.NeoMMEForRetrieval(config), save_processor


_MAKERS: dict[str, Callable[[], tuple[Any, Callable[[Path], Any]]]] = {
    "colpali": _colpali,
    "colqwen2": _colqwen2,
    "colmodernvbert": _colmodernvbert,
    "neomme": _neomme,
}
